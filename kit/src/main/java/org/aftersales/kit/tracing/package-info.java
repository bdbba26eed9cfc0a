/** Traces follow a request through Kafka into the next service; what is recorded is decided here. */
@NullMarked
package org.aftersales.kit.tracing;

import org.jspecify.annotations.NullMarked;
