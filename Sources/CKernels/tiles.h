// Small blocks of a product, kept in registers: R rows of the left side times C panels of the right.
//
// A panel is sixteen columns, stored step by step. R and C are constants at every call, so the loops
// unroll and the sums stay in registers. Each sum is one chain over the steps, so its value does not
// depend on the tile that it falls into.

/// Rows and panels of the largest tile: what the registers of this CPU hold.
#ifndef TILE_ROWS
#define TILE_ROWS 4
#define TILE_PANELS 1
#endif

#define UNROLL _Pragma("clang loop unroll(full)")

INLINE f32x16 splat(const float *from) { return *from; }

INLINE i32x16 splat_pair(const int16_t *from) {
    int32_t pair;
    __builtin_memcpy(&pair, from, sizeof pair);
    return pair;
}

INLINE i32x16 load_pairs(const int16_t *from) {
    i32x16 pairs;
    __builtin_memcpy(&pairs, from, sizeof pairs);
    return pairs;
}

/// out[r][c] = start[c] + sum over steps of rows[r][step] * panels[c][step].
INLINE void float_tile(const int R, const int C, int steps, const float *rows, ptrdiff_t rowStride,
                       const float *panels, ptrdiff_t panelStride, const f32x16 *start, float *out,
                       ptrdiff_t outStride) {
    f32x16 sums[R][C];
    UNROLL for (int r = 0; r < R; r++) UNROLL for (int c = 0; c < C; c++) sums[r][c] = start[c];
    const float *bases[(R + 2) / 3];
    UNROLL for (int i = 0; i < (R + 2) / 3; i++) bases[i] = rows + 3 * i * rowStride;
    for (ptrdiff_t step = 0; step < steps; step++) {
        f32x16 right[C];
        UNROLL for (int c = 0; c < C; c++) right[c] = load(panels + c * panelStride + step * CK_LANES);
        UNROLL for (int r = 0; r < R; r++) {
            f32x16 left = splat(bases[r / 3] + r % 3 * rowStride + step);
            UNROLL for (int c = 0; c < C; c++) sums[r][c] = fused(left, right[c], sums[r][c]);
        }
    }
    UNROLL for (int r = 0; r < R; r++) UNROLL for (int c = 0; c < C; c++)
        store(out + r * outStride + c * CK_LANES, sums[r][c]);
}

/// The sums of a tile over pairs of 16-bit integers; a step is a pair, `rowStride` counts 16-bit values.
INLINE void pair_tile(const int R, const int C, int steps, const int16_t *rows, ptrdiff_t rowStride,
                      const int16_t *panels, ptrdiff_t panelStride, i32x16 sums[R][C]) {
    UNROLL for (int r = 0; r < R; r++) UNROLL for (int c = 0; c < C; c++) sums[r][c] = 0;
    const int16_t *bases[(R + 2) / 3];
    UNROLL for (int i = 0; i < (R + 2) / 3; i++) bases[i] = rows + 3 * i * rowStride;
    for (ptrdiff_t step = 0; step < steps; step++) {
        i32x16 right[C];
        UNROLL for (int c = 0; c < C; c++) right[c] = load_pairs(panels + c * panelStride + step * 2 * CK_LANES);
        UNROLL for (int r = 0; r < R; r++) {
            i32x16 left = splat_pair(bases[r / 3] + r % 3 * rowStride + 2 * step);
            UNROLL for (int c = 0; c < C; c++) sums[r][c] = PAIR_DOT(sums[r][c], left, right[c]);
        }
    }
}
