package org.aftersales.warranty.catalogue;

/**
 * How a serial number proves that it was typed right. Letters count where the method knows them; elsewhere they are a
 * prefix that the maker prints and the check passes over.
 */
enum SerialCheck {

    /** The last digit closes the sum to a multiple of ten (ISO/IEC 7812-1, annex B). */
    LUHN {
        @Override
        boolean holds(String serial) {
            var digits = digits(serial);
            var sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                var doubled = i % 2 == 1;
                var digit = digits.charAt(digits.length() - 1 - i) - '0';
                var weighted = doubled ? 2 * digit : digit;
                sum += weighted > 9 ? weighted - 9 : weighted;
            }
            return digits.length() > 1 && sum % 10 == 0;
        }
    },

    /** One check character, 0 to 9 or X (ISO/IEC 7064, MOD 11-2, as in ORCID and ISNI). */
    MOD11_2 {
        @Override
        boolean holds(String serial) {
            var ten = serial.endsWith("X");
            var digits = digits(serial);
            var sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                sum = (sum * 2 + digits.charAt(i) - '0') % 11;
            }
            return ten ? !digits.isEmpty() && (sum * 2 + 10) % 11 == 1 : digits.length() > 1 && sum == 1;
        }
    },

    /** Two check digits; letters count from A = 10 to Z = 35 (ISO/IEC 7064, MOD 97-10, as in ISO 17442). */
    MOD97_10 {
        @Override
        boolean holds(String serial) {
            var sum = 0;
            for (int i = 0; i < serial.length(); i++) {
                var value = Character.digit(serial.charAt(i), 36);
                if (value < 0 || serial.charAt(i) > 'Z') return false;
                sum = (sum * (value > 9 ? 100 : 10) + value) % 97;
            }
            return serial.length() > 2 && sum == 1;
        }
    },

    /** One check digit that finds every wrong digit and every swap of neighbours (H. M. Damm, 2004). */
    DAMM {
        @Override
        boolean holds(String serial) {
            var digits = digits(serial);
            var interim = 0;
            for (int i = 0; i < digits.length(); i++) {
                interim = QUASIGROUP[interim].charAt(digits.charAt(i) - '0') - '0';
            }
            return digits.length() > 1 && interim == 0;
        }
    };

    private static final String[] QUASIGROUP = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    /** @param serial normalised */
    abstract boolean holds(String serial);

    static String digits(String serial) {
        var digits = new StringBuilder(serial.length());
        serial.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
