/** The main job, played on a running platform from the outside: by REST, by the public page and by reading Kafka. */
package org.aftersales.launcher.demo;
