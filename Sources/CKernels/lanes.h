// Sixteen lanes at a time: the types and small functions that every kernel is written in.
//
// Clang lowers these to one AVX-512 register, two AVX2 ones, or whatever the target has; the value of
// each lane is the same on all of them.

typedef float f32x16 __attribute__((ext_vector_type(16)));
typedef float f32x8 __attribute__((ext_vector_type(8)));
typedef float f32x4 __attribute__((ext_vector_type(4)));
typedef int32_t i32x16 __attribute__((ext_vector_type(16)));
typedef int16_t i16x32 __attribute__((ext_vector_type(32)));
typedef int16_t i16x16 __attribute__((ext_vector_type(16)));
typedef int8_t i8x16 __attribute__((ext_vector_type(16)));
typedef uint8_t u8x16 __attribute__((ext_vector_type(16)));

#define INLINE static inline __attribute__((always_inline))

INLINE f32x16 load(const float *from) {
    f32x16 lanes;
    __builtin_memcpy(&lanes, from, sizeof lanes);
    return lanes;
}

INLINE void store(float *to, f32x16 lanes) { __builtin_memcpy(to, &lanes, sizeof lanes); }

INLINE i32x16 load_integers(const int32_t *from) {
    i32x16 lanes;
    __builtin_memcpy(&lanes, from, sizeof lanes);
    return lanes;
}

INLINE void store_integers(int32_t *to, i32x16 lanes) { __builtin_memcpy(to, &lanes, sizeof lanes); }

INLINE f32x16 fused(f32x16 a, f32x16 b, f32x16 c) { return __builtin_elementwise_fma(a, b, c); }
INLINE f32x16 larger(f32x16 a, f32x16 b) { return a > b ? a : b; }
INLINE f32x16 smaller(f32x16 a, f32x16 b) { return a < b ? a : b; }
INLINE f32x16 magnitude(f32x16 a) { return (f32x16)((i32x16)a & 0x7fffffff); }

INLINE float sum_of(f32x16 lanes) {
    f32x8 eight = lanes.lo + lanes.hi;
    f32x4 four = eight.lo + eight.hi;
    return (four.x + four.z) + (four.y + four.w);
}

/// By halves: the compiler's own reduction compares one lane after the other.
INLINE float largest_of(f32x16 lanes) {
    f32x8 eight = lanes.lo > lanes.hi ? lanes.lo : lanes.hi;
    f32x4 four = eight.lo > eight.hi ? eight.lo : eight.hi;
    float even = four.x > four.z ? four.x : four.z, odd = four.y > four.w ? four.y : four.w;
    return even > odd ? even : odd;
}

/// 1.5 * 2^23: added to a small number, it leaves the nearest integer in the low bits of the sum.
#define ROUNDING 12582912.0f

/// The nearest integers to a * b, in the low 22 bits of each lane.
INLINE i32x16 rounded_product(f32x16 a, f32x16 b) { return (i32x16)fused(a, b, (f32x16)ROUNDING); }

INLINE void store_bytes(uint8_t *to, i32x16 lanes) {
    u8x16 bytes = __builtin_convertvector(lanes, u8x16);
    __builtin_memcpy(to, &bytes, sizeof bytes);
}

INLINE void store_shorts(int16_t *to, i32x16 lanes) {
    i16x16 shorts = __builtin_convertvector(lanes, i16x16);
    __builtin_memcpy(to, &shorts, sizeof shorts);
}

/// What powers of two need of x: its fraction in [-1/2, 1/2], and its integer in the exponent's place.
typedef struct {
    f32x16 fraction;
    i32x16 exponent;
} Split;

/// Splits x, or -126 where x is below.
INLINE Split split(f32x16 x) {
    x = larger(x, (f32x16)-126.0f);
    f32x16 shifted = x + ROUNDING;
    Split parts = {x - (shifted - ROUNDING), (i32x16)shifted << 23};
    return parts;
}

/// 2^x for x <= 0, to 1e-7 of its value; 2^-126 below that.
INLINE f32x16 power_of_two(f32x16 x) {
    Split parts = split(x);
    f32x16 value = 0.0013276470126584172f;
    value = fused(value, parts.fraction, (f32x16)0.009675541892647743f);
    value = fused(value, parts.fraction, (f32x16)0.05550713464617729f);
    value = fused(value, parts.fraction, (f32x16)0.24022120237350464f);
    value = fused(value, parts.fraction, (f32x16)0.6931469440460205f);
    value = fused(value, parts.fraction, (f32x16)1.0000001192092896f);
    return (f32x16)((i32x16)value + parts.exponent);
}

/// The same to 8e-5 of its value, for weights that are rounded to 1 in 4,000 afterwards.
INLINE f32x16 rough_power_of_two(f32x16 x) {
    Split parts = split(x);
    f32x16 value = 0.055171772837638855f;
    value = fused(value, parts.fraction, (f32x16)0.2426113784313202f);
    value = fused(value, parts.fraction, (f32x16)0.6932609677314758f);
    value = fused(value, parts.fraction, (f32x16)0.9999279975891113f);
    return (f32x16)((i32x16)value + parts.exponent);
}

/// x/2 (1 + erf(x / sqrt 2)), within 2e-5.
///
/// erf is u P(2u²/c² - 1) with u the input held to [-c, c], c = 4.6: a minimax fit of x erf, made to be
/// 1 at c so that large inputs come out unchanged. Centring the argument is what keeps a polynomial of
/// ninth degree accurate in 32 bits; plain powers of u² lost a digit near c.
INLINE f32x16 gelu(f32x16 x) {
    f32x16 u = smaller(larger(x, (f32x16)-4.6f), (f32x16)4.6f);
    f32x16 t = fused(u * 0.09451796f, u, (f32x16)-1.0f);
    f32x16 p = -0.0036824033595621586f;
    p = fused(p, t, (f32x16)0.011238678358495235f);
    p = fused(p, t, (f32x16)-0.015699129551649094f);
    p = fused(p, t, (f32x16)0.021898217499256134f);
    p = fused(p, t, (f32x16)-0.03803849592804909f);
    p = fused(p, t, (f32x16)0.05905601382255554f);
    p = fused(p, t, (f32x16)-0.08123067021369934f);
    p = fused(p, t, (f32x16)0.10827375203371048f);
    p = fused(p, t, (f32x16)-0.1515115350484848f);
    p = fused(p, t, (f32x16)0.30708688497543335f);
    f32x16 half = x * 0.5f;
    return fused(half, u * p, half);
}

/// The same within 2e-4, for values that become one of 255 steps afterwards; never below ROUGH_GELU_LOW.
INLINE f32x16 rough_gelu(f32x16 x) {
    f32x16 u = smaller(larger(x, (f32x16)-4.0f), (f32x16)4.0f);
    f32x16 t = fused(u * 0.125f, u, (f32x16)-1.0f);
    f32x16 p = 0.011842766776680946f;
    p = fused(p, t, (f32x16)-0.03306902199983597f);
    p = fused(p, t, (f32x16)0.04829572141170502f);
    p = fused(p, t, (f32x16)-0.07095213979482651f);
    p = fused(p, t, (f32x16)0.11079025268554688f);
    p = fused(p, t, (f32x16)-0.16884911060333252f);
    p = fused(p, t, (f32x16)0.3519415259361267f);
    f32x16 half = x * 0.5f;
    return fused(half, u * p, half);
}

#define ROUGH_GELU_LOW -0.1702f
