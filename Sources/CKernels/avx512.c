// The kernels for x86-64 CPUs with AVX-512 and its integer dot products (VNNI).

#if defined(__x86_64__)

#include "CKernels.h"

#pragma clang diagnostic ignored "-Wpsabi"
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,fma"))), apply_to = function)

#define KERNEL(name) name##_avx512
#define TILE_ROWS 12
#define TILE_PANELS 2

#include "lanes.h"

/// The intrinsic would do, but LLVM 21 takes it apart into a product and a sum again.
INLINE i32x16 pair_dot(i32x16 sums, i32x16 a, i32x16 b) {
    __asm__("vpdpwssd %2, %1, %0" : "+v"(sums) : "v"(a), "v"(b));
    return sums;
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
