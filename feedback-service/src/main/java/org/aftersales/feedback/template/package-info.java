/**
 * What is asked, and in which words: surveys in versions, with typed questions, branches and translations that are
 * complete or not offered.
 */
@NullMarked
package org.aftersales.feedback.template;

import org.jspecify.annotations.NullMarked;
