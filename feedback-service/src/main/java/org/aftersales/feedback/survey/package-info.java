/** Who is asked about which finished work, by which link, and what they answered. */
@NullMarked
package org.aftersales.feedback.survey;

import org.jspecify.annotations.NullMarked;
