package dev.perennial.bench;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes a lead of each inquiry of a base, with a few statements, as the program would have in many nights. Blocking keys and counts
 * are left to the program itself.
 */
final class BaseOfLeads {

    private static final LocalDate MADE = LocalDate.of(2026, 9, 1);
    private static final String FIELDS =
            "phone, title, company, website, industry, employees, revenue, product, budget, authority, need, timeline,"
                    + " language, time_zone, first_name, last_name, street, city, postal_code, state, country, source,"
                    + " campaign, email, email_key, free_mail, consent, consent_at";
    private static final int SLICE = 100_000;

    private BaseOfLeads() {}

    static void lay(JdbcTemplate database) {
        Long last = database.queryForObject("SELECT MAX(inquiry) FROM inquiries", Long.class);
        for (long from = 1; last != null && from <= last; from += SLICE) {
            for (String sql : statements()) {
                database.update(sql.replace(":these", "inquiry BETWEEN " + from + " AND " + (from + SLICE - 1)));
            }
        }
        database.update(
                "INSERT INTO match_weighed (up_to, night) SELECT MAX(inquiry), '" + MADE + "' FROM inquiries");
        database.update(
                "INSERT INTO numbers (name, next_number) SELECT 'leads', MAX(lead_number) + 1 FROM leads"
                        + " ON DUPLICATE KEY UPDATE next_number = VALUES(next_number)");
        database.execute("ANALYZE TABLE inquiries, leads, lead_keys, links, match_records");
    }

    private static List<String> statements() {
        return List.of(
                "INSERT INTO leads (lead_number, " + FIELDS + ", email_domain, made_on) SELECT inquiry, " + FIELDS
                        + ", SUBSTRING_INDEX(email, '@', -1), '" + MADE + "' FROM inquiries WHERE :these",
                "INSERT INTO links (inquiry, lead_number, rule, probability, model, night) SELECT inquiry, inquiry,"
                        + " 'new lead', 1, 'exact-1', '" + MADE + "' FROM inquiries WHERE :these",
                "UPDATE inquiries SET lead_number = inquiry WHERE :these",
                "INSERT INTO match_records (inquiry) SELECT inquiry FROM inquiries WHERE :these",
                "INSERT IGNORE INTO lead_keys (kind, value, lead_number) SELECT 'EMAIL', email_key, inquiry FROM inquiries"
                        + " WHERE :these AND email_key IS NOT NULL AND NOT role_email ORDER BY email_key",
                "INSERT IGNORE INTO lead_keys (kind, value, lead_number) SELECT 'PHONE_NAME', CONCAT(phone, '|', name_key),"
                        + " inquiry FROM inquiries WHERE :these AND phone IS NOT NULL AND name_key IS NOT NULL ORDER BY 2",
                "INSERT IGNORE INTO lead_keys (kind, value, lead_number) SELECT 'MAILBOX_NAME', CONCAT(email_key, '|',"
                        + " name_key), inquiry FROM inquiries"
                        + " WHERE :these AND email_key IS NOT NULL AND role_email AND name_key IS NOT NULL ORDER BY 2");
    }
}
