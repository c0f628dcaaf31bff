package fr.territoiresindustrie.identifier;

/** Check-digit arithmetic of the French business register. */
final class CheckDigits {

    private static final String LA_POSTE = "356000000";

    private CheckDigits() {}

    /**
     * Luhn's formula (ISO/IEC 7812-1, annex B): every second digit from the right is doubled; the sum of all digits
     * divides by ten.
     */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /**
     * The rule of La Poste: it has more establishments than Luhn's formula leaves numbers, so the plain sum of the
     * fourteen digits must divide by five instead. Its numbers that follow Luhn's formula stay valid.
     */
    static boolean laPoste(String siret) {
        return siret.startsWith(LA_POSTE) && siret.chars().map(c -> c - '0').sum() % 5 == 0;
    }
}
