/** How a service learns to reach people, and forgets them: the one topic that carries personal data. */
@NullMarked
package org.aftersales.kit.contact;

import org.jspecify.annotations.NullMarked;
