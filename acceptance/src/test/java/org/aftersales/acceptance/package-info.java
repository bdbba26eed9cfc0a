/** What the platform promises, told by real processes: the whole story, and what faults must not do to it. */
package org.aftersales.acceptance;
