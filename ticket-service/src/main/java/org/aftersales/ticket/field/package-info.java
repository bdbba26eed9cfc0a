/** Work in the field: what technicians did while their app was away, told in one go. */
@NullMarked
package org.aftersales.ticket.field;

import org.jspecify.annotations.NullMarked;
