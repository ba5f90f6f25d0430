/// What a word is to its head: the relations of Universal Dependencies 2 without subtypes, raw values as in CoNLL-U.
package enum Relation: String, CaseIterable, Sendable {
    case acl, advcl, advmod, amod, appos, aux, `case`, cc, ccomp, clf, compound, conj, cop, csubj, dep, det, discourse
    case dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nsubj, nummod, obj, obl, orphan, parataxis
    case punct, reparandum, root, vocative, xcomp
}
