// Attention over windows of 32-bit floats.

/// The score of a key that pads the last panel: its weight is nothing.
#define NO_KEY -1e30f

INLINE f32x16 hide_padding(f32x16 scores, int key, int length) {
    i32x16 lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    return (lane + key) < length ? scores : (f32x16)NO_KEY;
}

/// Panels of keys: [16 keys][dimension][key in panel].
INLINE void pack_float_keys(const float *keys, int length, int stride, int headWidth, float *panels) {
    for (int key = 0; key < padded(length); key++) {
        float *to = panels + (key / CK_LANES) * CK_LANES * headWidth + key % CK_LANES;
        for (int i = 0; i < headWidth; i++) to[i * CK_LANES] = key < length ? keys[(size_t)key * stride + i] : 0.0f;
    }
}

/// Panels of values: [16 dimensions][key][dimension in panel].
INLINE void pack_float_values(const float *values, int length, int stride, int headWidth, float *panels) {
    for (int key = 0; key < padded(length); key++)
        for (int i = 0; i < headWidth; i += CK_LANES)
            store(panels + (size_t)i * padded(length) + key * CK_LANES,
                  key < length ? load(values + (size_t)key * stride + i) : 0);
}

/// Turns a row of scores into weights that sum to the returned number.
INLINE float float_softmax(float *scores, int length, float unit) {
    f32x16 largest = NO_KEY;
    for (int key = 0; key < padded(length); key += CK_LANES) {
        f32x16 score = hide_padding(load(scores + key) * unit, key, length);
        store(scores + key, score);
        largest = larger(largest, score);
    }
    f32x16 top = largest_of(largest), total = 0;
    for (int key = 0; key < padded(length); key += CK_LANES) {
        f32x16 weight = power_of_two(load(scores + key) - top);
        store(scores + key, weight);
        total += weight;
    }
    return sum_of(total);
}

INLINE void attend_float_rows(const int R, const float *queries, int length, int stride, int headWidth,
                              Scratch s, float *context, int width) {
    int keys = padded(length);
    const f32x16 zero[1] = {0};
    for (int key = 0; key < keys; key += CK_LANES)
        float_tile(R, 1, headWidth, queries, stride, s.keys + (size_t)key * headWidth, 0, zero, s.scores + key, keys);
    float unit = LOG2_E / __builtin_sqrtf((float)headWidth);
    f32x16 share[R];
    for (int r = 0; r < R; r++) share[r] = 1.0f / float_softmax(s.scores + r * keys, length, unit);
    for (int i = 0; i < headWidth; i += CK_LANES)
        float_tile(R, 1, keys, s.scores, keys, s.values + (size_t)i * keys, 0, zero, context + i, width);
    for (int r = 0; r < R; r++)
        for (int i = 0; i < headWidth; i += CK_LANES)
            store(context + (size_t)r * width + i, load(context + (size_t)r * width + i) * share[r]);
}

void KERNEL(ck_attend_floats)(const float *rows, int length, int heads, int width, void *scratch, float *context) {
    int headWidth = width / heads, stride = 3 * width;
    Scratch s = carve(scratch, length, headWidth);
    for (int head = 0; head < heads; head++) {
        const float *queries = rows + head * headWidth;
        pack_float_keys(queries + width, length, stride, headWidth, s.keys);
        pack_float_values(queries + 2 * width, length, stride, headWidth, s.values);
        float *out = context + head * headWidth;
        if (length < TILE_ROWS) {
            for (int r = 0; r < length; r++)
                attend_float_rows(1, queries + r * stride, length, stride, headWidth, s, out + r * width, width);
            continue;
        }
        for (int r = 0; r < length; r += TILE_ROWS) {
            int first = r + TILE_ROWS <= length ? r : length - TILE_ROWS;
            attend_float_rows(TILE_ROWS, queries + first * stride, length, stride, headWidth, s,
                              out + first * width, width);
        }
    }
}
