// Attention over windows of 16-bit integers: exact sums of integer products, softmax in floats between.

/// Added to the score of a key that pads the last panel: its weight is nothing.
#define PADDING_BIAS -1e30f

/// A query that is all zeros has scores of zero, whatever its scale; this keeps the padding away from them.
#define SMALLEST_QUERY 1e-20f

/// Sixteen lanes of one row, or zeros past the end; fetches the row that comes sixteen later.
INLINE i16x16 row_lanes(const int16_t *rows, int row, int length, int stride) {
    i16x16 lanes = 0;
    __builtin_prefetch(rows + (size_t)(row + CK_LANES) * stride);
    if (row < length) __builtin_memcpy(&lanes, rows + (size_t)row * stride, sizeof lanes);
    return lanes;
}

/// Makes lane l of vector v lane v of vector l, in each half of eight.
INLINE void transpose_halves(i32x16 v[8]) {
    UNROLL for (int i = 0; i < 8; i += 2) {
        i32x16 a = v[i], b = v[i + 1];
        v[i] = __builtin_shufflevector(a, b, 0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30);
        v[i + 1] = __builtin_shufflevector(a, b, 1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31);
    }
    UNROLL for (int i = 0; i < 8; i += 1 + i % 2 * 2) {
        i32x16 a = v[i], b = v[i + 2];
        v[i] = __builtin_shufflevector(a, b, 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29);
        v[i + 2] = __builtin_shufflevector(a, b, 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31);
    }
    UNROLL for (int i = 0; i < 4; i++) {
        i32x16 a = v[i], b = v[i + 4];
        v[i] = __builtin_shufflevector(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27);
        v[i + 4] = __builtin_shufflevector(a, b, 4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31);
    }
}

/// Rows of the tiles at the end of a window, where a large one would compute too much again.
#define LAST_ROWS 4

/// Panels of keys: [16 keys][pair of dimensions][key in panel][2].
INLINE void pack_integer_keys(const int16_t *keys, int length, int stride, int headWidth, int16_t *panels) {
    for (int key = 0; key < padded(length); key += CK_LANES)
        for (int i = 0; i < headWidth; i += CK_LANES) {
            i32x16 pairs[8];
            UNROLL for (int k = 0; k < 8; k++) {
                i16x16 both[2] = {row_lanes(keys + i, key + k, length, stride),
                                  row_lanes(keys + i, key + 8 + k, length, stride)};
                __builtin_memcpy(&pairs[k], both, sizeof both);
            }
            transpose_halves(pairs);
            __builtin_memcpy(panels + (size_t)key * headWidth + i * CK_LANES, pairs, sizeof pairs);
        }
}

/// Panels of values: [16 dimensions][pair of keys][dimension in panel][2].
///
/// The keys of a pair are sixteen apart, so that two registers of weights pair up without a shuffle.
INLINE void pack_integer_values(const int16_t *values, int length, int stride, int headWidth, int16_t *panels) {
    int keys = padded(length);
    for (int pair = 0; pair < keys / 2; pair++) {
        int key = pair / CK_LANES * 2 * CK_LANES + pair % CK_LANES;
        for (int i = 0; i < headWidth; i += CK_LANES) {
            i16x16 first = row_lanes(values + i, key, length, stride);
            i16x16 second = row_lanes(values + i, key + CK_LANES, length, stride);
            i16x32 both = __builtin_shufflevector(first, second, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23,
                                                  8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
            __builtin_memcpy(panels + (size_t)i * keys + (size_t)pair * 2 * CK_LANES, &both, sizeof both);
        }
    }
}

/// What the sums of a key and the steps of a value are worth; returns the worth of a step of the output.
INLINE float prepare_scales(const float *scales, int length, int headWidth, Scratch s) {
    float largest = 0;
    for (int key = 0; key < length; key++) largest = scales[3 * key + 2] > largest ? scales[3 * key + 2] : largest;
    float steps = steps_per_unit(largest, CK_PROBABILITY_STEPS);
    float scoreUnit = LOG2_E / __builtin_sqrtf((float)headWidth);
    for (int key = 0; key < padded(length); key++) {
        s.keyScales[key] = key < length ? scales[3 * key + 1] * scoreUnit : 0.0f;
        s.keyBias[key] = key < length ? 0.0f : PADDING_BIAS;
        s.valueScales[key] = key < length ? scales[3 * key + 2] * steps : 0.0f;
    }
    return largest / CK_PROBABILITY_STEPS;
}

/// Scores of R queries for C panels of keys, still without the scale of the query.
INLINE void score_tile(const int R, const int C, int key, int keys, const int16_t *queries, int stride,
                       int headWidth, Scratch s, f32x16 *largest) {
    i32x16 sums[R][C];
    const int16_t *panels = (const int16_t *)s.keys + (size_t)key * headWidth;
    pair_tile(R, C, headWidth / 2, queries, stride, panels, CK_LANES * headWidth, sums);
    UNROLL for (int c = 0; c < C; c++) {
        int at = key + c * CK_LANES;
        UNROLL for (int r = 0; r < R; r++) {
            f32x16 sum = __builtin_convertvector(sums[r][c], f32x16);
            f32x16 score = fused(sum, load(s.keyScales + at), load(s.keyBias + at));
            store(s.scores + r * keys + at, score);
            largest[r] = larger(largest[r], score);
        }
    }
}

/// Turns the scores of one query into integer weights times value scales; returns the sum of the former.
INLINE f32x16 integer_softmax(const float *scores, int keys, float scale, float offset, const float *valueScales,
                              int16_t *weights) {
    f32x16 total[2] = {0, 0};
    for (int key = 0; key < keys; key += 2 * CK_LANES) {
        i32x16 steps[2];
        UNROLL for (int c = 0; c < 2; c++) {
            int at = key + c * CK_LANES;
            f32x16 weight = rough_power_of_two(fused(load(scores + at), (f32x16)scale, (f32x16)offset));
            total[c] += weight;
            steps[c] = rounded_product(weight, load(valueScales + at));
        }
        i32x16 pairs = (steps[0] & 0xffff) | (steps[1] << 16);
        __builtin_memcpy(weights + key, &pairs, sizeof pairs);
    }
    return total[0] + total[1];
}

/// Applies the weights of R queries to C panels of values.
INLINE void context_tile(const int R, const int C, int dimension, int keys, const f32x16 *unit, Scratch s,
                         float *context, int width) {
    i32x16 sums[R][C];
    const int16_t *panels = (const int16_t *)s.values + (size_t)dimension * keys;
    pair_tile(R, C, keys / 2, (const int16_t *)s.weights, keys, panels, (ptrdiff_t)CK_LANES * keys, sums);
    UNROLL for (int r = 0; r < R; r++) UNROLL for (int c = 0; c < C; c++)
        store(context + (size_t)r * width + dimension + c * CK_LANES,
              __builtin_convertvector(sums[r][c], f32x16) * unit[r]);
}

INLINE void attend_integer_rows(const int R, const int16_t *queries, const float *scales, int keys, int stride,
                                int headWidth, float outputStep, Scratch s, float *context, int width) {
    f32x16 largest[R], unit[R];
    float scale[R], offset[R];
    for (int r = 0; r < R; r++) largest[r] = 2 * PADDING_BIAS;
    for (int key = 0; key < keys; key += TILE_PANELS * CK_LANES)
        score_tile(R, TILE_PANELS, key, keys, queries, stride, headWidth, s, largest);
    // Rows one after the other would wait for each other's sums and maxima.
    for (int r = 0; r < R; r++) {
        scale[r] = scales[3 * r] > SMALLEST_QUERY ? scales[3 * r] : SMALLEST_QUERY;
        offset[r] = -largest_of(largest[r]) * scale[r];
    }
    for (int r = 0; r < R; r++)
        unit[r] = integer_softmax(s.scores + r * keys, keys, scale[r], offset[r], s.valueScales,
                                  (int16_t *)s.weights + r * keys);
    for (int r = 0; r < R; r++) unit[r] = outputStep / sum_of(unit[r]);
    int i = 0;
    for (; i + TILE_PANELS * CK_LANES <= headWidth; i += TILE_PANELS * CK_LANES)
        context_tile(R, TILE_PANELS, i, keys, unit, s, context, width);
    for (; i < headWidth; i += CK_LANES) context_tile(R, 1, i, keys, unit, s, context, width);
}

void KERNEL(ck_attend_integers)(const int16_t *rows, const float *scales, int length, int heads, int width,
                                void *scratch, float *context) {
    int headWidth = width / heads, stride = 3 * width, keys = padded(length);
    Scratch s = carve(scratch, length, headWidth);
    float outputStep = prepare_scales(scales, length, headWidth, s);
    for (int head = 0; head < heads; head++) {
        const int16_t *queries = rows + head * headWidth;
        pack_integer_keys(queries + width, length, stride, headWidth, (int16_t *)s.keys);
        pack_integer_values(queries + 2 * width, length, stride, headWidth, (int16_t *)s.values);
        float *out = context + head * headWidth;
        int r = 0;
        for (; r + TILE_ROWS <= length; r += TILE_ROWS)
            attend_integer_rows(TILE_ROWS, queries + r * stride, scales + 3 * r, keys, stride, headWidth, outputStep, s,
                                out + r * width, width);
        if (r < length && length >= LAST_ROWS)
            for (; r < length; r += LAST_ROWS) {
                int first = r + LAST_ROWS <= length ? r : length - LAST_ROWS;
                attend_integer_rows(LAST_ROWS, queries + first * stride, scales + 3 * first, keys, stride, headWidth,
                                    outputStep, s, out + first * width, width);
            }
        for (; r < length; r++)
            attend_integer_rows(1, queries + r * stride, scales + 3 * r, keys, stride, headWidth, outputStep, s,
                                out + r * width, width);
    }
}
