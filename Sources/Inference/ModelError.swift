/// Why a model file cannot be used.
package enum ModelError: Error, Equatable {
    /// The file could not be opened or mapped.
    case unreadable(path: String, reason: String)
    /// The file is not a well-formed safetensors file.
    case malformed(path: String, reason: String)
    /// The file is well-formed and lacks something that was asked of it.
    case missing(path: String, what: String)
    /// A tensor is there, with another type, shape or content than it should have.
    case unsuitable(path: String, tensor: String, reason: String)
    /// This processor, or this build of oneDNN, cannot do what was asked.
    case unsupported(reason: String)
}

extension ModelError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason): "Cannot read the model file \(path): \(reason)."
        case .malformed(let path, let reason): "\(path) is not a usable model file: \(reason)."
        case .missing(let path, let what): "The model file \(path) has no \(what)."
        case .unsuitable(let path, let tensor, let reason):
            "The tensor “\(tensor)” in the model file \(path) cannot be used: \(reason)."
        case .unsupported(let reason): "This machine cannot run the model as asked: \(reason)."
        }
    }
}
