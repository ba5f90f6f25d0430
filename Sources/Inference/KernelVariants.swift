import CKernels

/// The variants of our own kernels, of which the best that a processor can run does so.
package enum KernelVariants {
    /// From the plain one to the widest.
    package static let count = Int(CK_VARIANTS)

    /// Which one runs here: "avx512-vnni", "avx2" or "plain".
    package static var running: String {
        // A constant of the program.
        unsafe String(cString: ck_variant())
    }

    /// Lets only the first so many run from now on; as all give the same bits, whoever else computes notices nothing.
    package static func allow(_ first: Int) {
        precondition((1...count).contains(first), "at least the plain one")
        ck_allow(Int32(first))
    }
}
