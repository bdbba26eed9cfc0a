/** What people send us as files: recognised by its first bytes, and without what a camera wrote beside the picture. */
@NullMarked
package org.aftersales.kit.upload;

import org.jspecify.annotations.NullMarked;
