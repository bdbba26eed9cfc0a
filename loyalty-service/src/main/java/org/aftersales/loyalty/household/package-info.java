/** Members who live together, and what they give each other of their points. */
@NullMarked
package org.aftersales.loyalty.household;

import org.jspecify.annotations.NullMarked;
