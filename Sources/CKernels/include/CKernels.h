/// The inner loops of `Inference`: row-wise arithmetic, attention and small float products.
///
/// Every kernel exists for AVX-512, for AVX2 and in plain C, and all three give the same bits: a row
/// of sixteen lanes is the unit everywhere, sums are taken in one order, and fused multiply-add is
/// asked for by name. Which one runs is decided by the CPU at the call.
///
/// Rows are contiguous; `width` counts values in a row and is a multiple of 16. Nothing here
/// allocates, fails or keeps state.
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

/// How the sums of an integer product become numbers: (sum - correction) * scale * row scale + bias.
typedef struct {
    const int32_t *correction;
    const float *scale;
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

/// Writes each row as 128 + round(127 * value / max|row|), and max|row| / 127 as its scale.
void ck_quantise(const float *rows, int count, int width, uint8_t *integers, float *scales);

/// Turns sums into query, key and value rows of 16-bit integers, each third with a scale of its own.
///
/// `sums` is count x 3 width, so are `integers`; `rowScales` and `scales` hold 1 and 3 per row.
void ck_sums_to_attention(const int32_t *sums, const float *rowScales, CKColumns columns, int count,
                          int width, int queryLimit, int valueLimit, int16_t *integers, float *scales);

/// The byte that stands for 0 among GELU outputs; among other values it is 128.
#define CK_GELU_ZERO 24

/// Turns sums into GELU outputs, quantised by row from CK_GELU_ZERO; `sums` is overwritten on the way.
void ck_sums_to_gelu(int32_t *sums, const float *rowScales, CKColumns columns, int count, int width,
                     uint8_t *integers, float *scales);

/// Adds sums to `rows`, normalises them in place, and writes them quantised as well.
void ck_sums_to_norm(const int32_t *sums, const float *rowScales, CKColumns columns, CKNorm norm,
                     int count, int width, float *rows, uint8_t *integers, float *scales);

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

/// Which variant runs here: "avx512-vnni", "avx2" or "plain".
const char *ck_variant(void);

#endif
