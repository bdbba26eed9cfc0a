package org.aftersales.feedback.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aftersales.kit.page.PackagedFile;
import org.aftersales.kit.tx.JsonRecords;

/** The surveys that come with the product, each the first version of its code for every tenant. */
@ApplicationScoped
class BuiltInTemplates {

    static final int VERSION = 1;

    static final List<String> CODES = List.of(
            "claim-decision",
            "complaint-recovery",
            "delivery",
            "installation",
            "part-replacement",
            "product-replacement",
            "product-use",
            "relationship",
            "repair",
            "support",
            "training");

    private final Map<String, TemplateDocument> documents = new TreeMap<>();

    BuiltInTemplates(JsonRecords records) {
        for (var code : CODES) {
            var text = PackagedFile.text(BuiltInTemplates.class, "/surveys/" + code + ".json");
            documents.put(code, records.read(text, TemplateDocument.class));
        }
    }

    Optional<TemplateDocument> find(TemplateRef ref) {
        return ref.version() == VERSION ? newest(ref.code()) : Optional.empty();
    }

    Optional<TemplateDocument> newest(String code) {
        return Optional.ofNullable(documents.get(code));
    }

    /** By code, behind a version. */
    List<TemplateView> inOrder(TemplateRef behind) {
        return documents.keySet().stream()
                .filter(code ->
                        code.compareTo(behind.code()) > 0 || code.equals(behind.code()) && VERSION > behind.version())
                .map(this::view)
                .toList();
    }

    TemplateView view(String code) {
        var document = newest(code).orElseThrow();
        return new TemplateView(code, VERSION, TemplateStatus.PUBLISHED, true, document, null, null);
    }
}
