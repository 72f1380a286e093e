package dev.assay.evidence;

import dev.assay.text.FoldedText;
import dev.assay.text.document.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A claim's clauses, told apart by what they say: that the posting says something, or that it is silent.
 *
 * @param positive the clauses that say something, in order
 * @param absences the clauses that claim silence
 * @param silentFirst whether the first clause claims silence
 */
record ClaimText(List<String> positive, List<String> absences, boolean silentFirst) {

    private static final String TOLD = "(?:determin|infer|told|establish|assess|judg|deriv|conclud|identif|verif|confirm|found|ascertain|deduc|gaug|pinned|read|evaluat)\\w*";
    /** Ends a clause; what it captures begins the next. */
    private static final Pattern BORDER = Pattern.compile(
            "(?<=[\\p{L}\\d)'\"”’%+])[.!?](?=\\s|$)|;|\\s[–—-]\\s|—"
                    + "|,?\\s(?=(?:with|and|but|or)\\s(?:no|not|nothing|never|without|lacks?|does|is|are)\\b)"
                    + "|,?\\s(?=without\\b)|,\\s(?=no\\b|not\\b|nothing\\b|none\\b)"
                    + "|,?\\s(?=(?:but|though|although|yet|however|whereas|while|except|beyond|other than|only that)\\b)"
                    + "|,\\s(?=(?:and|so|which|suggest\\w*|imply\\w*|indicat\\w*)\\b)");
    /** What comes before the words that deny, in a clause that denies. */
    private static final String LEAD = "^(?:but|though|although|yet|however|whereas|while|and|or|so|with|there (?:is|are|was|were)|it has"
            + "|the (?:posting|job|description|listing|text|ad|role|job posting|job description) (?:has|contains|gives|makes|includes|shows|offers|provides|lists)"
            + "|has|contains|gives|simply|also|explicitly)?[ ,:]*";
    private static final Pattern NO = Pattern.compile(LEAD + "(?:but |and |with |there (?:is|are) )?"
            + "(?:no|nothing|none|neither|zero|without(?: any)?|not any|nobody|lacks?|lacking|absence of|absent)\\b");
    private static final String SAYING = "(?:mention|stat|specif|list|nam|describ|discuss|giv|address|say|said|indicat|defin|includ|referenc|refer"
            + "|disclos|present|found|visible|detail|outlin|spell|clarif|explain|express|come up|appear|cover|touch|not(?:e|ing)|provid|offer"
            + "|contain|identif|reveal|suggest|impl(?:y|ied)|hint|speak|elaborat|advertis|announc|set|demand|request|request|mark|talk|ask|tell"
            + "|explicit|clear|relevant|applicable|available|apply|applies|promis|signal|brought up|rais|enumerat|document|shar|communicat|articulat|suppl|written|evident|acknowledg|quot|display|flag|mandat)\\w*";
    private static final Pattern NOT_SAID = Pattern.compile(
            "\\b(?:not|never|neither|nor|nowhere|nothing|none|no one|hardly|cannot be|isn.t|aren.t|doesn.t|don.t|wasn.t|weren.t|didn.t|hasn.t)\\b"
                    + "(?:\\s[\\w'’/-]+){0,3}?\\s" + SAYING);
    private static final Pattern SILENT = Pattern.compile(
            "\\b(?:silent|silence|unspecified|unstated|undisclosed|unmentioned|unaddressed|undefined|omit\\w*|missing|lacks?|lacking|absent|absence of"
                    + "|not[_ ]mentioned|no mentions?|no references?|no indications?|(?:contain|show|include|list|have|reveal)s? no|no information|no explicit|no statements?|no language|no sign|no signs|no evidence|nothing (?:about|on|is said|said|regarding|in)"
                    + "|(?:cannot|can not|could not|can't|unable to) (?:be |safely |reliably )?(?:" + TOLD
                    + "|tell|say)|impossible to|unknown|unanswered|untouched|devoid|void of|free of any|fails? to|leaves? (?:open|out|unsaid)|left (?:open|out|unsaid)|unsaid"
                    + "|n/a|not available|not provided|not given|not applicable|says? nothing|said nothing|no word|no trace|no clue|no hint|no details?|no data|no discussion|no specifics?|without mention"
                    + "|(?:is|are) empty|is null|no \\w+(?: \\w+){0,4} " + SAYING + ")\\b|=\\s*null\\b");
    /** A clause that denies a thing, not the mention of it. */
    private static final Pattern DENIES_A_FACT = Pattern.compile(
            "\\b(?:no sponsorship means|(?:cannot|can not|could not|can't) (?!be " + TOLD
                    + "|tell|determine|infer|say)|must not|not (?:eligible|required|be |able)|unable(?! to (?:"
                    + TOLD
                    + "|tell|say))|rather than|nobody is)\\b");

    static ClaimText of(String claim) {
        List<String> positive = new ArrayList<>();
        List<String> absences = new ArrayList<>();
        boolean first = false;
        for (String clause : clauses(claim)) {
            boolean absent = claimsSilence(clause);
            if (positive.isEmpty() && absences.isEmpty()) {
                first = absent;
            }
            (absent ? absences : positive).add(clause);
        }
        return new ClaimText(List.copyOf(positive), List.copyOf(absences), first);
    }

    private static List<String> clauses(String claim) {
        List<String> found = new ArrayList<>();
        List<Range> quotes = Quotes.ranges(claim);
        Matcher border = BORDER.matcher(claim);
        int from = 0;
        while (border.find()) {
            int at = border.start();
            if (quotes.stream().noneMatch(quote -> quote.start() < at && at < quote.end())) {
                add(claim.substring(from, at), found);
                from = border.end();
            }
        }
        add(claim.substring(from), found);
        return found;
    }

    private static void add(String clause, List<String> found) {
        if (clause.codePoints().anyMatch(Character::isLetterOrDigit)) {
            found.add(clause.strip());
        }
    }

    private static boolean claimsSilence(String clause) {
        String folded = FoldedText.fold(clause);
        if (DENIES_A_FACT.matcher(folded).find()) {
            return false;
        }
        return NO.matcher(folded).find() || NOT_SAID.matcher(folded).find() || SILENT.matcher(folded).find();
    }

    /** Whether all of the claim is that the posting is silent. */
    boolean isSilenceOnly() {
        return positive.isEmpty() && !absences.isEmpty();
    }

    boolean claimsSilence() {
        return !absences.isEmpty();
    }
}
