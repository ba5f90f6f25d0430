// The kernels for any CPU.

#include "CKernels.h"

#pragma clang diagnostic ignored "-Wpsabi"

#define KERNEL(name) name##_plain
#define PAIR_DOT(sums, a, b) \
    ((sums) + (((a) << 16) >> 16) * (((b) << 16) >> 16) + ((a) >> 16) * ((b) >> 16))

#include "lanes.h"
#include "tiles.h"
#include "rows.h"
#include "attention.h"
#include "attention_integers.h"
#include "attention_floats.h"
#include "products.h"
