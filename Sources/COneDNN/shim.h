#include <dnnl.h>

// Debian's oneDNN runs its loops on OpenMP, whose header only gcc has; this is the one call we need.
void omp_set_num_threads(int count);
