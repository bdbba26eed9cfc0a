/** The conventions of every resource: idempotency, preconditions, cursors, answers. */
@NullMarked
package org.aftersales.kit.rest;

import org.jspecify.annotations.NullMarked;
