// Row by row: embedding, quantisation, layer norm, and what follows an integer product.
//
// Rows come from the second-level cache or further away, so the first loop over each fetches the row after it:
// that took a tenth off these kernels.

/// Below this a row counts as all zeros; its reciprocal would not be a number.
#define SMALLEST_ROW 1e-30f

/// What a row is multiplied by so that its largest value becomes `limit`.
INLINE float steps_per_unit(float largest, float limit) {
    return largest > SMALLEST_ROW ? limit / largest : 0.0f;
}

/// Where the values of a row lie.
typedef struct {
    float low, high;
} Extent;

INLINE Extent extent(f32x16 low, f32x16 high) {
    Extent e = {-largest_of(-low), largest_of(high)};
    return e;
}

/// Quantises one row of values within the extent. Zero is always a step; 254 others leave one for its rounding.
///
/// On the development set steps to both sides alike put the encoder's rows 3.7 % off the float ones, these 2.5 %.
INLINE CKBytes quantise_row(const float *row, int width, Extent within, uint8_t *integers) {
    float low = within.low < 0.0f ? within.low : 0.0f, high = within.high > 0.0f ? within.high : 0.0f;
    float range = high - low, steps = steps_per_unit(range, 254.0f), zero = __builtin_rintf(-low * steps);
    for (int i = 0; i < width; i += CK_LANES)
        store_bytes(integers + i, (i32x16)fused(load(row + i), (f32x16)steps, (f32x16)(ROUNDING + zero)));
    float step = range > SMALLEST_ROW ? range / 254.0f : 0.0f;
    CKBytes bytes = {step, -zero * step};
    return bytes;
}

/// Normalises one row whose values and their squares have these sums.
INLINE Extent norm_row(float *row, int width, f32x16 sums, f32x16 squares, CKNorm norm) {
    float share = 1.0f / (float)width, mean = sum_of(sums) * share;
    float variance = sum_of(squares) * share - mean * mean;
    float factor = 1.0f / __builtin_sqrtf((variance > 0.0f ? variance : 0.0f) + norm.epsilon);
    f32x16 low = 0, high = 0;
    for (int i = 0; i < width; i += CK_LANES) {
        f32x16 off = (load(row + i) - (f32x16)mean) * (f32x16)factor;
        f32x16 value = fused(off, load(norm.weight + i), load(norm.bias + i));
        store(row + i, value);
        low = smaller(low, value);
        high = larger(high, value);
    }
    return extent(low, high);
}

/// Sixteen sums of an integer product as numbers.
INLINE f32x16 number(const int32_t *sums, CKColumns columns, int column, CKBytes bytes) {
    f32x16 scaled = __builtin_convertvector(load_integers(sums + column), f32x16) * load(columns.scale + column);
    f32x16 start = fused((f32x16)bytes.low, load(columns.weightSum + column), load(columns.bias + column));
    return fused(scaled, (f32x16)bytes.step, start);
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
        f32x16 sums = 0, squares = 0;
        for (int i = 0; i < width; i += CK_LANES) {
            f32x16 value = word_lanes(tables, (size_t)pieces[r], i) + load(position + i) + load(shape + i);
            store(row + i, value);
            sums += value;
            squares = fused(value, value, squares);
        }
        norm_row(row, width, sums, squares, norm);
    }
}

void KERNEL(ck_quantise)(const float *rows, int count, int width, uint8_t *integers, CKBytes *bytes) {
    for (int r = 0; r < count; r++) {
        const float *row = rows + (size_t)r * width;
        f32x16 low = 0, high = 0;
        for (int i = 0; i < width; i += CK_LANES) {
            __builtin_prefetch(row + i + width);
            low = smaller(low, load(row + i));
            high = larger(high, load(row + i));
        }
        bytes[r] = quantise_row(row, width, extent(low, high), integers + (size_t)r * width);
    }
}

void KERNEL(ck_remainder)(float *rows, int count, int width, const uint8_t *integers, const CKBytes *bytes) {
    for (int r = 0; r < count; r++) {
        f32x16 step = bytes[r].step, low = bytes[r].low;
        for (size_t i = (size_t)r * width; i < (size_t)(r + 1) * width; i += CK_LANES) {
            u8x16 lanes;
            __builtin_memcpy(&lanes, integers + i, sizeof lanes);
            store(rows + i, load(rows + i) - fused(__builtin_convertvector(lanes, f32x16), step, low));
        }
    }
}

/// One third of a row of sums as 16-bit integers; `finer` holds the sums of what the bytes left over, or is null.
INLINE float attention_third(int32_t *sums, CKBytes bytes, const int32_t *finer, CKBytes finerBytes, CKColumns columns,
                             int first, int width, float limit, int16_t *integers) {
    f32x16 largest = 0;
    for (int i = first; i < first + width; i += CK_LANES) {
        __builtin_prefetch(sums + i + width);
        f32x16 value = number(sums, columns, i, bytes);
        if (finer) value += number(finer, columns, i, finerBytes) - load(columns.bias + i);
        store_integers(sums + i, (i32x16)value);
        largest = larger(largest, magnitude(value));
    }
    float top = largest_of(largest);
    f32x16 steps = steps_per_unit(top, limit);
    for (int i = 0; i < width; i += CK_LANES)
        store_shorts(integers + i, rounded_product((f32x16)load_integers(sums + first + i), steps));
    return top > SMALLEST_ROW ? top / limit : 0.0f;
}

void KERNEL(ck_sums_to_attention)(int32_t *sums, const CKBytes *bytes, int finer, CKColumns columns, int count,
                                  int width, int queryLimit, int valueLimit, int16_t *integers, float *scales) {
    for (int part = 0; part < 3 * count; part++) {
        int r = part / 3, third = part % 3;
        int32_t *row = sums + (size_t)r * 3 * width;
        CKBytes none = {0, 0};
        scales[part] = attention_third(row, bytes[r], finer ? row + (size_t)finer * 3 * width : NULL,
                                       finer ? bytes[r + finer] : none, columns, third * width, width,
                                       third == 2 ? valueLimit : queryLimit, integers + (size_t)part * width);
    }
}

void KERNEL(ck_sums_to_gelu)(int32_t *sums, const CKBytes *bytes, CKColumns columns, int count, int width,
                             uint8_t *integers, CKBytes *results) {
    for (int r = 0; r < count; r++) {
        int32_t *row = sums + (size_t)r * width;
        CKBytes from = bytes[r];
        f32x16 high = 0;
        for (int i = 0; i < width; i += CK_LANES) {
            __builtin_prefetch(row + i + width);
            f32x16 value = rough_gelu(number(row, columns, i, from));
            store_integers(row + i, (i32x16)value);
            high = larger(high, value);
        }
        Extent within = {ROUGH_GELU_LOW, largest_of(high)};
        results[r] = quantise_row((const float *)row, width, within, integers + (size_t)r * width);
    }
}

void KERNEL(ck_sums_to_norm)(const int32_t *sums, const CKBytes *bytes, CKColumns columns, CKNorm norm, int count,
                             int width, float *rows, uint8_t *integers, CKBytes *results) {
    for (int r = 0; r < count; r++) {
        float *row = rows + (size_t)r * width;
        CKBytes from = bytes[r];
        f32x16 total = 0, squares = 0;
        for (int i = 0; i < width; i += CK_LANES) {
            __builtin_prefetch(row + i + width);
            __builtin_prefetch(sums + (size_t)(r + 1) * width + i);
            f32x16 value = number(sums + (size_t)r * width, columns, i, from) + load(row + i);
            store(row + i, value);
            total += value;
            squares = fused(value, value, squares);
        }
        Extent within = norm_row(row, width, total, squares, norm);
        results[r] = quantise_row(row, width, within, integers + (size_t)r * width);
    }
}

void KERNEL(ck_gelu)(float *rows, int count, int width) {
    for (size_t i = 0; i < (size_t)count * width; i += CK_LANES) store(rows + i, gelu(load(rows + i)));
}

void KERNEL(ck_add_norm)(const float *added, CKNorm norm, int count, int width, float *rows) {
    for (int r = 0; r < count; r++) {
        float *row = rows + (size_t)r * width;
        f32x16 total = 0, squares = 0;
        for (int i = 0; i < width; i += CK_LANES) {
            f32x16 value = load(added + (size_t)r * width + i) + load(row + i);
            store(row + i, value);
            total += value;
            squares = fused(value, value, squares);
        }
        norm_row(row, width, total, squares, norm);
    }
}
