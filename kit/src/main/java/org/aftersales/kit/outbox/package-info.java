/** Facts leave the database: rows written in the commit that made them, sent in order by the relay. */
@NullMarked
package org.aftersales.kit.outbox;

import org.jspecify.annotations.NullMarked;
