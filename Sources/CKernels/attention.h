// What both kinds of attention share: the scratch memory of one head in one window.
//
// Every row of a window looks at every row of it, head by head. Keys and values of a head are laid out in
// panels; then a tile of rows at a time is scored, turned into weights and applied to the values, all in
// the first-level cache. Where the last tile would run past the end it starts earlier and computes a few
// rows again, which gives the same numbers.

#define LOG2_E 1.44269504f

/// Rows of the largest tile of any variant: scratch memory fits them all, so that variants may change under it.
#define MOST_TILE_ROWS 12
_Static_assert(TILE_ROWS <= MOST_TILE_ROWS, "scratch memory holds a tile");

/// Keys come in pairs of panels.
INLINE int padded(int count) { return (count + 2 * CK_LANES - 1) / (2 * CK_LANES) * (2 * CK_LANES); }

/// Integer attention uses the panels and the weights as 16-bit values.
typedef struct {
    float *keys, *values, *scores, *weights, *keyScales, *keyBias, *valueScales;
} Scratch;

INLINE Scratch carve(void *memory, int length, int headWidth) {
    size_t keys = (size_t)padded(length);
    Scratch s;
    s.keys = memory;
    s.values = s.keys + keys * headWidth;
    s.scores = s.values + keys * headWidth;
    s.weights = s.scores + keys * MOST_TILE_ROWS;
    s.keyScales = s.weights + keys * MOST_TILE_ROWS;
    s.keyBias = s.keyScales + keys;
    s.valueScales = s.keyBias + keys;
    return s;
}

size_t KERNEL(ck_attention_scratch)(int longest, int headWidth) {
    return sizeof(float) * (size_t)padded(longest) * (2 * (size_t)headWidth + 2 * MOST_TILE_ROWS + 3);
}
