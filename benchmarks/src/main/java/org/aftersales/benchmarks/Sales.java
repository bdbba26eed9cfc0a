package org.aftersales.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Televisions that nobody sold before, as registrations and as records of a sales file. */
final class Sales {
    static final String GTIN = "9521234001348";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Sales() {}

    /** A registration with everything a retailer usually knows. */
    static String registration() {
        int number = NEXT.incrementAndGet();
        var text = """
                {"saleRef":"B-%1$08d","soldAt":"2026-03-01T10:00:00+03:30","store":"IR-THR-01",\
                "gtin":"%2$s","serial":"%3$s","price":{"amount":"518770000.00","currency":"IRR"},\
                "deliveredAt":"2026-03-02T10:00:00+03:30","installedAt":"2026-03-03T10:00:00+03:30",\
                "customer":{"name":"Sara Moradi","phone":"+989120004321","email":"sara%1$d@example.org",\
                "locale":"fa-IR","birthDate":"1988-04-12","marketingConsent":true}}""";
        return text.formatted(number, GTIN, serial(number));
    }

    /** A sales file of this many new records. */
    static byte[] file(int records) {
        var file = new ByteArrayOutputStream(records * 180);
        file.writeBytes(("sale_ref,sold_at,store,gtin,serial,price,currency,delivered_at,installed_at,"
                        + "customer_ref,customer_name,phone,email,locale,birth_date,marketing_consent\r\n")
                .getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < records; i++) {
            int number = NEXT.incrementAndGet();
            var record = ("F-%1$08d,2026-03-01T10:00:00+03:30,IR-THR-01,%2$s,%3$s,518770000.00,IRR,"
                            + "2026-03-02T10:00:00+03:30,2026-03-03T10:00:00+03:30,,Sara Moradi,+989120004321,"
                            + "sara%1$d@example.org,fa-IR,1988-04-12,true\r\n")
                    .formatted(number, GTIN, serial(number));
            file.writeBytes(record.getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    /** Matches the product's pattern {@code TV55[A-Z]{2}[0-9]{6}}: 676 million are different. */
    private static String serial(int number) {
        int letters = number / 1_000_000;
        return "TV55%c%c%06d".formatted('A' + letters / 26, 'A' + letters % 26, number % 1_000_000);
    }
}
