// The kernels for x86-64 CPUs with AVX2 and FMA.

#if defined(__x86_64__)

#include "CKernels.h"
#include <immintrin.h>

#pragma clang diagnostic ignored "-Wpsabi"
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define KERNEL(name) name##_avx2
#define TILE_ROWS 6
#define TILE_PANELS 1

#include "lanes.h"

typedef int32_t i32x8 __attribute__((ext_vector_type(8)));

INLINE i32x16 pair_dot(i32x16 sums, i32x16 a, i32x16 b) {
    i32x16 products;
    products.lo = (i32x8)_mm256_madd_epi16((__m256i)a.lo, (__m256i)b.lo);
    products.hi = (i32x8)_mm256_madd_epi16((__m256i)a.hi, (__m256i)b.hi);
    return sums + products;
}
#define PAIR_DOT pair_dot

#include "tiles.h"
#include "rows.h"
#include "attention.h"
#include "attention_integers.h"
#include "attention_floats.h"
#include "products.h"

#pragma clang attribute pop

#endif
