/** What a customer is given for a bad experience: by authority, within a budget, once. */
@NullMarked
package org.aftersales.feedback.compensation;

import org.jspecify.annotations.NullMarked;
