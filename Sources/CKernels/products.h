// Products of floats: linear layers over packed panels, and scores of pairs of rows.

/// The first values of up to `C` panels: the bias, and 0 past the last output.
INLINE void start_panels(const int C, const float *bias, int outputs, f32x16 *start) {
    float values[C * CK_LANES];
    for (int i = 0; i < C * CK_LANES; i++) values[i] = i < outputs ? bias[i] : 0.0f;
    for (int c = 0; c < C; c++) start[c] = load(values + c * CK_LANES);
}

/// One tile whose results may end inside its last panel.
INLINE void product_tile(const int R, const int C, const float *rows, int inputs, const float *panels,
                         const f32x16 *start, int outputs, float *results, int stride) {
    ptrdiff_t panelStride = (ptrdiff_t)CK_LANES * inputs;
    if (outputs >= C * CK_LANES) {
        float_tile(R, C, inputs, rows, inputs, panels, panelStride, start, results, stride);
        return;
    }
    float edge[R * C * CK_LANES];
    float_tile(R, C, inputs, rows, inputs, panels, panelStride, start, edge, C * CK_LANES);
    for (int r = 0; r < R; r++)
        __builtin_memcpy(results + (size_t)r * stride, edge + r * C * CK_LANES, sizeof(float) * (size_t)outputs);
}

/// C panels against all rows, so that the panels stay in the cache.
INLINE void product_panels(const int C, const float *rows, int count, int inputs, const float *panels,
                           const float *bias, int outputs, float *results, int stride) {
    f32x16 start[C];
    start_panels(C, bias, outputs, start);
    if (count < TILE_ROWS) {
        for (int r = 0; r < count; r++)
            product_tile(1, C, rows + (size_t)r * inputs, inputs, panels, start, outputs,
                         results + (size_t)r * stride, stride);
        return;
    }
    for (int r = 0; r < count; r += TILE_ROWS) {
        size_t first = r + TILE_ROWS <= count ? r : count - TILE_ROWS;
        product_tile(TILE_ROWS, C, rows + first * inputs, inputs, panels, start, outputs,
                     results + first * stride, stride);
    }
}

void KERNEL(ck_panel_product)(const float *rows, int count, int inputs, const float *panels, const float *bias,
                              int outputs, float *results) {
    for (int column = 0; column < outputs;) {
        int left = outputs - column;
        const float *panel = panels + (size_t)column * inputs;
        if (left > CK_LANES)
            product_panels(TILE_PANELS, rows, count, inputs, panel, bias + column, left, results + column, outputs);
        else
            product_panels(1, rows, count, inputs, panel, bias + column, left, results + column, outputs);
        column += left > CK_LANES ? TILE_PANELS * CK_LANES : CK_LANES;
    }
}

INLINE float dot(const float *a, const float *b, int width) {
    f32x16 total = 0;
    int i = 0;
    for (; i + CK_LANES <= width; i += CK_LANES) total = fused(load(a + i), load(b + i), total);
    float sum = sum_of(total);
    for (; i < width; i++) sum = __builtin_fmaf(a[i], b[i], sum);
    return sum;
}

void KERNEL(ck_pair_scores)(const float *a, int aCount, const float *b, int bCount, int width, float bias,
                            float *scores) {
    for (int i = 0; i < aCount; i++)
        for (int j = 0; j < bCount; j++)
            scores[(size_t)i * bCount + j] = dot(a + (size_t)i * width, b + (size_t)j * width, width) + bias;
}
