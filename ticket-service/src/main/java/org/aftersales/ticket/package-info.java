/**
 * After-sales work and who does it. A <em>ticket</em> is one piece of work for one customer: a delivery, an
 * installation, a training, a support thread, a repair, a replacement or a complaint. It is <em>opened</em> by a fact
 * (an approved claim, a complaint) or by an agent, <em>assigned</em> to a member of staff, worked on, may
 * <em>wait</em> for somebody, is <em>resolved</em> with <em>findings</em> and <em>closed</em>; its <em>history</em>
 * keeps every step.
 */
@NullMarked
package org.aftersales.ticket;

import org.jspecify.annotations.NullMarked;
