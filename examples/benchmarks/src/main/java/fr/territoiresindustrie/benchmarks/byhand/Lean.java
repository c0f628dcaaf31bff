package fr.territoiresindustrie.benchmarks.byhand;

import static fr.territoiresindustrie.benchmarks.workload.Terms.CLOSES_ON;
import static fr.territoiresindustrie.benchmarks.workload.Terms.OPENS_ON;

import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.benchmarks.workload.Terms;

/** The twelve criteria without regular expressions, substrings or boxes. */
final class Lean {

    private static final long REGIONS = bits(Terms.REGIONS, 0);
    private static final long REGIONS_FROM_64 = bits(Terms.REGIONS, 64);
    private static final long DIVISIONS = bits(Terms.DIVISIONS, 0);

    private static final byte LOCAL = 1;
    private static final byte DOMAIN = 2;
    private static final byte END = 4;
    private static final byte[] KINDS = kinds();

    private Lean() {}

    static boolean c01(Application a) {
        int length = a.title().length();
        return length >= 5 && length <= 120;
    }

    static boolean c02(Application a) {
        String siren = a.siren();
        if (siren.length() != 9) {
            return false;
        }
        for (int i = 0; i < 9; i++) {
            if (digit(siren, i) > 9) {
                return false;
            }
        }
        return true;
    }

    static boolean c03(Application a) {
        String region = a.region();
        return region.length() == 2 && region(twoDigits(region));
    }

    private static boolean region(int code) {
        return code < 64 ? (REGIONS >>> code & 1) == 1 : code < 128 && (REGIONS_FROM_64 >>> code & 1) == 1;
    }

    static boolean c04(Application a) {
        String naf = a.nafCode();
        if (naf.length() < 2) {
            return false;
        }
        int division = twoDigits(naf);
        return division < 64 && (DIVISIONS >>> division & 1) == 1;
    }

    static boolean c05(Application a) {
        return a.employees() >= 1 && a.employees() <= 4_999;
    }

    static boolean c06(Application a) {
        return a.turnover() <= 1_500_000_000L;
    }

    static boolean c07(Application a) {
        return a.investment() >= 400_000L;
    }

    static boolean c08(Application a) {
        return a.grant() * 100 <= a.investment() * 60;
    }

    static boolean c09(Application a) {
        return a.jobsCreated() >= 1 && a.jobsCreated() <= 3 * a.employees();
    }

    static boolean c10(Application a) {
        return !a.submittedOn().isBefore(OPENS_ON) && !a.submittedOn().isAfter(CLOSES_ON);
    }

    static boolean c11(Application a) {
        return !a.startOn().isBefore(a.submittedOn());
    }

    static boolean c12(Application a) {
        String email = a.email();
        int at = after(email, 0, LOCAL);
        if (at == 0 || at == email.length() || email.charAt(at) != '@') {
            return false;
        }
        int dot = after(email, at + 1, DOMAIN);
        if (dot == at + 1 || dot == email.length() || email.charAt(dot) != '.') {
            return false;
        }
        return email.length() - dot > 2 && after(email, dot + 1, END) == email.length();
    }

    /** Passes over the characters of a kind, and returns where they end. */
    private static int after(String text, int from, byte kind) {
        int i = from;
        while (i < text.length() && text.charAt(i) < 128 && (KINDS[text.charAt(i)] & kind) != 0) {
            i++;
        }
        return i;
    }

    /** The number that two digits write; 1,000 or more if one of them is no digit. */
    private static int twoDigits(String text) {
        int tens = digit(text, 0);
        int ones = digit(text, 1);
        return tens > 9 || ones > 9 ? 1_000 : 10 * tens + ones;
    }

    /** The digit, or more than 9 if it is none: what is below '0' turns into a large char. */
    private static char digit(String text, int at) {
        return (char) (text.charAt(at) - '0');
    }

    private static long bits(Iterable<String> codes, int from) {
        long bits = 0;
        for (String code : codes) {
            int number = Integer.parseInt(code);
            bits |= number >= from && number < from + 64 ? 1L << number - from : 0;
        }
        return bits;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = '0'; c <= '9'; c++) {
            kinds[c] = LOCAL | DOMAIN;
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            kinds[c] = LOCAL | DOMAIN;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            kinds[c] = LOCAL | DOMAIN | END;
        }
        kinds['-'] = LOCAL | DOMAIN;
        kinds['.'] = LOCAL;
        kinds['_'] = LOCAL;
        return kinds;
    }
}
