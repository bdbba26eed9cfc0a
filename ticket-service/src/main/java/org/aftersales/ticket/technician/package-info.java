/**
 * Who goes to customers or calls them: skills and certificates, territories, working hours, absences, and when each is
 * free. That nobody is in two places at once is a constraint of the database.
 */
@NullMarked
package org.aftersales.ticket.technician;

import org.jspecify.annotations.NullMarked;
