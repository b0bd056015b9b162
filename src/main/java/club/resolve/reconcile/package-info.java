/**
 * The Reconciliation Service API of the W3C's community group, as far as it is no matter of the
 * wire: what clients ask, what they are answered, and how both are written as JSON.
 *
 * <ul>
 *   <li>Two versions are spoken: 0.2, which is final and which OpenRefine speaks, and the draft of
 *       1.0 (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/,
 *       https://reconciliation-api.github.io/specs/draft/). The form of a request tells which one
 *       is meant, so both are answered under one address. Only the manifests contradict each other:
 *       0.2 describes its suggest services by objects where 1.0 wants booleans. So the one of 1.0
 *       has an address of its own.
 *   <li>The id of an entity is its link: the link is what this program finds, it is unique whatever
 *       catalogue a book comes from, and it leads to the page when no service runs any more.
 *   <li>Nothing decides here: what is a match, the rule says, as for the row of a list.
 * </ul>
 */
@NullMarked
package club.resolve.reconcile;

import org.jspecify.annotations.NullMarked;
