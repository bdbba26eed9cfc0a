/** What every public page has in common: its languages, its one style sheet, and how it is sealed. */
@NullMarked
package org.aftersales.kit.page;

import org.jspecify.annotations.NullMarked;
