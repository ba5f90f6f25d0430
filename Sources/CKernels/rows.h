// Row by row: embedding, quantisation, layer norm, and what follows an integer product.

/// Below this a row counts as all zeros; its reciprocal would not be a number.
#define SMALLEST_ROW 1e-30f

/// What a row is multiplied by so that its largest value becomes `limit`.
INLINE float steps_per_unit(float largest, float limit) {
    return largest > SMALLEST_ROW ? limit / largest : 0.0f;
}

/// Quantises one row whose largest magnitude is known; returns the value of one step.
INLINE float quantise_row(const float *row, int width, float largest, uint8_t *integers) {
    f32x16 steps = steps_per_unit(largest, 127.0f);
    for (int i = 0; i < width; i += CK_LANES)
        store_bytes(integers + i, rounded_product(load(row + i), steps) + 128);
    return largest > SMALLEST_ROW ? largest / 127.0f : 0.0f;
}

/// Quantises one row of GELU outputs, which reach down to -0.17 only: nearly all steps are left for what is positive.
///
/// On the development set symmetric steps cost 0.6 points of whole triples against float32, these 0.3.
INLINE float quantise_gelu_row(const float *row, int width, float largest, uint8_t *integers) {
    float positive = largest / (255 - CK_GELU_ZERO), negative = 0.17f / CK_GELU_ZERO;
    float step = positive > negative ? positive : negative;
    f32x16 steps = 1.0f / step;
    for (int i = 0; i < width; i += CK_LANES)
        store_bytes(integers + i, rounded_product(load(row + i), steps) + CK_GELU_ZERO);
    return step;
}

/// Normalises one row whose sum is known; returns its largest magnitude afterwards.
INLINE float norm_row(float *row, int width, f32x16 sums, CKNorm norm) {
    f32x16 mean = sum_of(sums) / (float)width;
    f32x16 squares = 0;
    for (int i = 0; i < width; i += CK_LANES) {
        f32x16 off = load(row + i) - mean;
        squares = fused(off, off, squares);
    }
    f32x16 factor = 1.0f / __builtin_sqrtf(sum_of(squares) / (float)width + norm.epsilon);
    f32x16 largest = 0;
    for (int i = 0; i < width; i += CK_LANES) {
        f32x16 off = (load(row + i) - mean) * factor;
        f32x16 value = fused(off, load(norm.weight + i), load(norm.bias + i));
        store(row + i, value);
        largest = larger(largest, magnitude(value));
    }
    return largest_of(largest);
}

/// Sixteen sums of an integer product as numbers.
INLINE f32x16 number(const int32_t *sums, CKColumns columns, int column, f32x16 rowScale) {
    i32x16 exact = load_integers(sums + column) - load_integers(columns.correction + column);
    f32x16 scaled = __builtin_convertvector(exact, f32x16) * load(columns.scale + column);
    return fused(scaled, rowScale, load(columns.bias + column));
}

INLINE f32x16 word_lanes(const CKEmbedding *tables, size_t piece, int column) {
    size_t at = piece * (size_t)tables->width + (size_t)column;
    if (!tables->wordInteger) return load(tables->word + at);
    i8x16 bytes;
    __builtin_memcpy(&bytes, tables->wordInteger + at, sizeof bytes);
    return __builtin_convertvector(bytes, f32x16) * tables->wordScale[piece];
}

void KERNEL(ck_embed)(const CKEmbedding *tables, const int32_t *pieces, const uint8_t *shapes,
                      int first, int length, float *rows) {
    int width = tables->width;
    CKNorm norm = {tables->normWeight, tables->normBias, tables->epsilon};
    for (int r = first; r < first + length; r++) {
        float *row = rows + (size_t)r * width;
        const float *position = tables->position + (size_t)(r - first) * width;
        const float *shape = tables->shape + (size_t)shapes[r] * width;
        f32x16 sums = 0;
        for (int i = 0; i < width; i += CK_LANES) {
            f32x16 value = word_lanes(tables, (size_t)pieces[r], i) + load(position + i) + load(shape + i);
            store(row + i, value);
            sums += value;
        }
        norm_row(row, width, sums, norm);
    }
}

void KERNEL(ck_quantise)(const float *rows, int count, int width, uint8_t *integers, float *scales) {
    for (int r = 0; r < count; r++) {
        const float *row = rows + (size_t)r * width;
        f32x16 largest = 0;
        for (int i = 0; i < width; i += CK_LANES) largest = larger(largest, magnitude(load(row + i)));
        scales[r] = quantise_row(row, width, largest_of(largest), integers + (size_t)r * width);
    }
}

void KERNEL(ck_sums_to_attention)(const int32_t *sums, const float *rowScales, CKColumns columns,
                                  int count, int width, int queryLimit, int valueLimit,
                                  int16_t *integers, float *scales) {
    // Numbers are made twice, once for the largest and once to round: cheaper than keeping them.
    for (int part = 0; part < 3 * count; part++) {
        const int32_t *row = sums + (size_t)part / 3 * 3 * width;
        int first = part % 3 * width;
        float limit = part % 3 == 2 ? valueLimit : queryLimit;
        f32x16 rowScale = rowScales[part / 3];
        f32x16 largest = 0;
        for (int i = first; i < first + width; i += CK_LANES)
            largest = larger(largest, magnitude(number(row, columns, i, rowScale)));
        float top = largest_of(largest);
        f32x16 steps = steps_per_unit(top, limit);
        for (int i = 0; i < width; i += CK_LANES)
            store_shorts(integers + (size_t)part * width + i,
                         rounded_product(number(row, columns, first + i, rowScale), steps));
        scales[part] = top > SMALLEST_ROW ? top / limit : 0.0f;
    }
}

void KERNEL(ck_sums_to_gelu)(int32_t *sums, const float *rowScales, CKColumns columns, int count,
                             int width, uint8_t *integers, float *scales) {
    for (int r = 0; r < count; r++) {
        int32_t *row = sums + (size_t)r * width;
        f32x16 rowScale = rowScales[r];
        f32x16 largest = 0;
        for (int i = 0; i < width; i += CK_LANES) {
            f32x16 value = gelu(number(row, columns, i, rowScale));
            store_integers(row + i, (i32x16)value);
            largest = larger(largest, value);
        }
        scales[r] = quantise_gelu_row((const float *)row, width, largest_of(largest), integers + (size_t)r * width);
    }
}

void KERNEL(ck_sums_to_norm)(const int32_t *sums, const float *rowScales, CKColumns columns, CKNorm norm,
                             int count, int width, float *rows, uint8_t *integers, float *scales) {
    for (int r = 0; r < count; r++) {
        float *row = rows + (size_t)r * width;
        f32x16 rowScale = rowScales[r];
        f32x16 total = 0;
        for (int i = 0; i < width; i += CK_LANES) {
            f32x16 value = number(sums + (size_t)r * width, columns, i, rowScale) + load(row + i);
            store(row + i, value);
            total += value;
        }
        float largest = norm_row(row, width, total, norm);
        scales[r] = quantise_row(row, width, largest, integers + (size_t)r * width);
    }
}

void KERNEL(ck_gelu)(float *rows, int count, int width) {
    for (size_t i = 0; i < (size_t)count * width; i += CK_LANES) store(rows + i, gelu(load(rows + i)));
}

void KERNEL(ck_add_norm)(const float *added, CKNorm norm, int count, int width, float *rows) {
    for (int r = 0; r < count; r++) {
        float *row = rows + (size_t)r * width;
        f32x16 total = 0;
        for (int i = 0; i < width; i += CK_LANES) {
            f32x16 value = load(added + (size_t)r * width + i) + load(row + i);
            store(row + i, value);
            total += value;
        }
        norm_row(row, width, total, norm);
    }
}
