/// The inner loops of `Inference`: row-wise arithmetic, attention and small float products.
///
/// Every kernel exists for AVX-512, for AVX2 and in plain C, and all three give the same bits: a row
/// of sixteen lanes is the unit everywhere, sums are taken in one order, and fused multiply-add is
/// asked for by name. Which one runs is decided by the CPU at the call.
///
/// Rows are contiguous; `width` counts values in a row and is a multiple of 16. Nothing here
/// allocates or fails.
#ifndef RAPPORTEUR_CKERNELS_H
#define RAPPORTEUR_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// Attention heads, panels and `width` come in multiples of this many values.
#define CK_LANES 16

/// Probabilities in integer attention are counted in this many steps; rounding never makes more than
/// CK_MOST_PROBABILITY_STEPS of them.
#define CK_PROBABILITY_STEPS 4000
#define CK_MOST_PROBABILITY_STEPS 4095

/// The input tables of an encoder; `word` is used when `wordInteger` is null.
typedef struct {
    const int8_t *wordInteger;
    const float *wordScale;
    const float *word;
    const float *position;
    const float *shape;
    const float *normWeight;
    const float *normBias;
    float epsilon;
    int width;
} CKEmbedding;

/// What the bytes of a row stand for: low + step * byte.
typedef struct {
    float step;
    float low;
} CKBytes;

/// How the sums of an integer product become numbers: step * sum * scale + low * weightSum + bias.
typedef struct {
    const float *scale;
    const float *weightSum;
    const float *bias;
} CKColumns;

/// A layer norm over a row.
typedef struct {
    const float *weight;
    const float *bias;
    float epsilon;
} CKNorm;

/// Writes the normalised input rows of the window `first..<first + length`; its positions start at 0.
void ck_embed(const CKEmbedding *tables, const int32_t *pieces, const uint8_t *shapes, int first,
              int length, float *rows);

/// Writes each row as bytes, spread over its values from the lowest to the highest.
void ck_quantise(const float *rows, int count, int width, uint8_t *integers, CKBytes *bytes);

/// Leaves in each row what its bytes do not say.
void ck_remainder(float *rows, int count, int width, const uint8_t *integers, const CKBytes *bytes);

/// Turns sums into query, key and value rows of 16-bit integers, each third with a scale of its own.
///
/// `sums` is count x 3 width and overwritten on the way, so is `integers`; `scales` holds 3 per row. Where `finer`
/// is not 0, the row so many after each holds the sums of its remainder, and they count as well.
void ck_sums_to_attention(int32_t *sums, const CKBytes *bytes, int finer, CKColumns columns, int count,
                          int width, int queryLimit, int valueLimit, int16_t *integers, float *scales);

/// Turns sums into GELU outputs, within 2e-4 and then as bytes; `sums` is overwritten on the way.
void ck_sums_to_gelu(int32_t *sums, const CKBytes *bytes, CKColumns columns, int count, int width,
                     uint8_t *integers, CKBytes *results);

/// Adds sums to `rows`, normalises them in place, and writes them as bytes as well; `results` may be `bytes`.
void ck_sums_to_norm(const int32_t *sums, const CKBytes *bytes, CKColumns columns, CKNorm norm, int count,
                     int width, float *rows, uint8_t *integers, CKBytes *results);

/// Replaces each value by its GELU; within 2e-5 of the exact one.
void ck_gelu(float *rows, int count, int width);

/// Adds `added` to `rows` and normalises them in place.
void ck_add_norm(const float *added, CKNorm norm, int count, int width, float *rows);

/// Bytes of scratch that attention over windows of up to `longest` rows needs.
size_t ck_attention_scratch(int longest, int headWidth);

/// Attention over one window of integer rows; `context` is length x width.
void ck_attend_integers(const int16_t *rows, const float *scales, int length, int heads, int width,
                        void *scratch, float *context);

/// Attention over one window of float rows (query, key, value: 3 width); `context` is length x width.
void ck_attend_floats(const float *rows, int length, int heads, int width, void *scratch,
                      float *context);

/// Floats that the panels of an `outputs` x `inputs` weight matrix take.
size_t ck_panel_size(int outputs, int inputs);

/// Lays a row-major `outputs` x `inputs` matrix out in panels of 16 outputs, padded with zeros.
void ck_pack_panels(const float *weights, int outputs, int inputs, float *panels);

/// results[r] = bias + weights * rows[r], for panels of `ck_pack_panels`; any `inputs` and `outputs`.
void ck_panel_product(const float *rows, int count, int inputs, const float *panels,
                      const float *bias, int outputs, float *results);

/// scores[i][j] = a[i] . b[j] + bias, over rows of any width.
void ck_pair_scores(const float *a, int aCount, const float *b, int bCount, int width, float bias,
                    float *scores);

/// How many variants there are, from "plain" to "avx512-vnni".
#define CK_VARIANTS 3

/// Lets only the first so many variants run from now on, in every thread: for tests, which hold them against
/// each other.
void ck_allow(int variants);

/// Which variant runs here: "avx512-vnni", "avx2" or "plain".
const char *ck_variant(void);

#endif
