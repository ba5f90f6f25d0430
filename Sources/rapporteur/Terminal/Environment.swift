import Foundation

/// The environment variables this program was started with.
package enum Environment {
    package static var all: [String: String] { ProcessInfo.processInfo.environment }

    /// The value of a variable; nil where it is not set or empty.
    static subscript(name: String) -> String? {
        all[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
