// Each kernel under its public name: calls the variant that this CPU can run.

#include "CKernels.h"
#include <stdatomic.h>

enum variant { plain, avx2, avx512 };

static enum variant best(void) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
        return avx512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return avx2;
#endif
    return plain;
}

static atomic_int most = avx512;

void ck_allow(int variants) { atomic_store_explicit(&most, variants - 1, memory_order_relaxed); }

static enum variant variant(void) {
    enum variant allowed = (enum variant)atomic_load_explicit(&most, memory_order_relaxed), here = best();
    return here < allowed ? here : allowed;
}

#if defined(__x86_64__)
#define DISPATCHED(result, name, parameters, arguments) \
    result name##_plain parameters; \
    result name##_avx2 parameters; \
    result name##_avx512 parameters; \
    result name parameters { \
        switch (variant()) { \
        case avx512: return name##_avx512 arguments; \
        case avx2: return name##_avx2 arguments; \
        case plain: return name##_plain arguments; \
        } \
    }
#else
#define DISPATCHED(result, name, parameters, arguments) \
    result name##_plain parameters; \
    result name parameters { return name##_plain arguments; }
#endif

DISPATCHED(void, ck_embed,
           (const CKEmbedding *tables, const int32_t *pieces, const uint8_t *shapes, int first, int length,
            float *rows),
           (tables, pieces, shapes, first, length, rows))

DISPATCHED(void, ck_quantise, (const float *rows, int count, int width, uint8_t *integers, CKBytes *bytes),
           (rows, count, width, integers, bytes))

DISPATCHED(void, ck_remainder,
           (float *rows, int count, int width, const uint8_t *integers, const CKBytes *bytes),
           (rows, count, width, integers, bytes))

DISPATCHED(void, ck_sums_to_attention,
           (int32_t *sums, const CKBytes *bytes, int finer, CKColumns columns, int count, int width, int queryLimit,
            int valueLimit, int16_t *integers, float *scales),
           (sums, bytes, finer, columns, count, width, queryLimit, valueLimit, integers, scales))

DISPATCHED(void, ck_sums_to_gelu,
           (int32_t *sums, const CKBytes *bytes, CKColumns columns, int count, int width, uint8_t *integers,
            CKBytes *results),
           (sums, bytes, columns, count, width, integers, results))

DISPATCHED(void, ck_sums_to_norm,
           (const int32_t *sums, const CKBytes *bytes, CKColumns columns, CKNorm norm, int count, int width,
            float *rows, uint8_t *integers, CKBytes *results),
           (sums, bytes, columns, norm, count, width, rows, integers, results))

DISPATCHED(void, ck_gelu, (float *rows, int count, int width), (rows, count, width))

DISPATCHED(void, ck_add_norm, (const float *added, CKNorm norm, int count, int width, float *rows),
           (added, norm, count, width, rows))

DISPATCHED(size_t, ck_attention_scratch, (int longest, int headWidth), (longest, headWidth))

DISPATCHED(void, ck_attend_integers,
           (const int16_t *rows, const float *scales, int length, int heads, int width, void *scratch,
            float *context),
           (rows, scales, length, heads, width, scratch, context))

DISPATCHED(void, ck_attend_floats,
           (const float *rows, int length, int heads, int width, void *scratch, float *context),
           (rows, length, heads, width, scratch, context))

DISPATCHED(void, ck_panel_product,
           (const float *rows, int count, int inputs, const float *panels, const float *bias, int outputs,
            float *results),
           (rows, count, inputs, panels, bias, outputs, results))

DISPATCHED(void, ck_pair_scores,
           (const float *a, int aCount, const float *b, int bCount, int width, float bias, float *scores),
           (a, aCount, b, bCount, width, bias, scores))

const char *ck_variant(void) {
    switch (variant()) {
    case avx512: return "avx512-vnni";
    case avx2: return "avx2";
    case plain: return "plain";
    }
}

size_t ck_panel_size(int outputs, int inputs) {
    return (size_t)(outputs + CK_LANES - 1) / CK_LANES * CK_LANES * (size_t)inputs;
}

void ck_pack_panels(const float *weights, int outputs, int inputs, float *panels) {
    for (size_t at = 0; at < ck_panel_size(outputs, inputs); at++) {
        size_t panel = at / ((size_t)CK_LANES * inputs), step = at / CK_LANES % inputs;
        size_t output = panel * CK_LANES + at % CK_LANES;
        panels[at] = output < (size_t)outputs ? weights[output * inputs + step] : 0.0f;
    }
}
