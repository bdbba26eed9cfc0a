/**
 * Feedback: whether the promise was kept, in the customer's eyes. An <em>invitation</em> asks one person about one
 * experience, where every gate of its rule opened; a <em>response</em> is their answer on two levels, <em>quality</em> (does it work) and
 * <em>emotional</em> (how it felt), each 1 to 5; a <em>complaint</em> is a bad experience being put right, with a
 * first contact promised until a deadline.
 */
@NullMarked
package org.aftersales.feedback;

import org.jspecify.annotations.NullMarked;
