package org.aftersales.feedback.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftersales.kit.page.PackagedFile;
import org.aftersales.kit.tx.JsonRecords;

/** The surveys that come with the product, in versions that never change: whoever was asked by one is read by it for ever. */
@ApplicationScoped
class BuiltInTemplates {

    static final int FIRST = 1;

    /** By code and number. Other words, or questions, are another version beside those that are there. */
    static final List<TemplateRef> SHIPPED = List.of(
            first("claim-decision"),
            first("complaint-recovery"),
            new TemplateRef("complaint-recovery", 2),
            first("delivery"),
            first("installation"),
            first("part-replacement"),
            first("product-replacement"),
            first("product-use"),
            first("relationship"),
            first("repair"),
            first("support"),
            first("training"));

    private final Map<TemplateRef, TemplateDocument> documents = new LinkedHashMap<>();

    BuiltInTemplates(JsonRecords records) {
        for (var ref : SHIPPED) documents.put(ref, records.read(text(ref), TemplateDocument.class));
    }

    private static TemplateRef first(String code) {
        return new TemplateRef(code, FIRST);
    }

    /** As it is packaged: the first version under its code, later ones with their number. */
    static String text(TemplateRef ref) {
        var name = ref.version() == FIRST ? ref.code() : ref.code() + "." + ref.version();
        return PackagedFile.text(BuiltInTemplates.class, "/surveys/" + name + ".json");
    }

    Optional<TemplateDocument> find(TemplateRef ref) {
        return Optional.ofNullable(documents.get(ref));
    }

    /** The newest first; none where no survey of this code comes with the product. */
    Stream<TemplateRef> versions(String code) {
        return SHIPPED.stream()
                .filter(ref -> ref.code().equals(code))
                .sorted(Comparator.comparing(TemplateRef::version).reversed());
    }

    /** 0 where no survey of this code comes with the product. */
    int latest(String code) {
        return versions(code).findFirst().map(TemplateRef::version).orElse(0);
    }

    /** By code and number, behind a version. */
    List<TemplateView> inOrder(TemplateRef behind) {
        return SHIPPED.stream()
                .filter(ref -> TemplateRef.IN_ORDER.compare(ref, behind) > 0)
                .map(this::view)
                .toList();
    }

    TemplateView view(TemplateRef ref) {
        var document = find(ref).orElseThrow();
        return new TemplateView(ref.code(), ref.version(), TemplateStatus.PUBLISHED, true, document, null, null);
    }
}
