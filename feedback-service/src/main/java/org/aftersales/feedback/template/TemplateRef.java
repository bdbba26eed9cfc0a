package org.aftersales.feedback.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Comparator;
import org.aftersales.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a survey; what was sent and answered by it stays readable by it.
 *
 * @param version from 1, without gaps
 */
@Embeddable
@Schema(name = "SurveyVersion")
public record TemplateRef(
        @Column(name = "template_code") String code,
        @Column(name = "template_version") int version) {

    static final String CODE = "[a-z][a-z0-9-]{0,63}";

    static final Comparator<TemplateRef> IN_ORDER =
            Comparator.comparing(TemplateRef::code).thenComparing(TemplateRef::version);

    /** @throws NotFound for what can be the name of no version */
    public static TemplateRef of(String code, int version) {
        if (version < 1 || !code.matches(CODE)) throw new NotFound();
        return new TemplateRef(code, version);
    }
}
