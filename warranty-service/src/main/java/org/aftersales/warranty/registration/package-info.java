/** How sales enter the register: one judge for files and for single registrations. */
@NullMarked
package org.aftersales.warranty.registration;

import org.jspecify.annotations.NullMarked;
