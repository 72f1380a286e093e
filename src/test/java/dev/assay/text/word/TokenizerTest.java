package dev.assay.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the words of a posting begin and end, what they are worth, and what stands between them. */
class TokenizerTest {

    private static final KnownWords WORDS = new KnownWords();
    private static final Tokenizer TOKENIZER;

    static {
        for (String word : List.of("data", "team", "us", "and", "c++", "c", "node.js", "401k", "5", "dbt",
                "company", "nodejs", "kubernetes", "ph.d", "phd", "resume", "uk", "it's")) {
            WORDS.add(word);
        }
        TOKENIZER = new Tokenizer(WORDS);
    }

    private static Tokens read(String text) {
        Tokens tokens = new Tokens();
        TOKENIZER.read(text, 0, text.length(), Tokens.SENTENCE, tokens);
        return tokens;
    }

    private static List<String> words(String text) {
        Tokens tokens = read(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(text.substring(tokens.start(i), tokens.end(i)));
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            real-time data            | real,time,data
            CI/CD and/or              | CI,CD,and,or
            C++, C# and F#            | C++,C#,and,F#
            R&D at AT&T               | R,&,D,at,AT,&,T
            Q&amp;A                   | Q,A
            Tea&nbsp;time             | Tea,time
            5+ years                  | 5,years
            5yrs of it                | 5,yrs,of,it
            10am-6pm                  | 10,am,6,pm
            Node.js and ASP.NET       | Node.js,and,ASP.NET
            .NET, .net Core           | .NET,.net,Core
            skills.Must have          | skills,Must,have
            in the U.S. today         | in,the,U.S.,today
            e.g. this                 | e.g.,this
            401(k) and 403(b)         | 401(k),and,403(b)
            401 (k)                   | 401,k
            120k to $1.5k             | 120k,to,1.5k
            1,200,000.50 people       | 1,200,000.50,people
            S3 and EC2                | S3,and,EC2
            3D and 2nd                | 3D,and,2nd
            it's o'clock y’all        | it's,o'clock,y’all
            the teams' work           | the,teams,work
            'quoted' words            | quoted,words
            snake_case words          | snake,case,words
            résumé naïve              | résumé,naïve
            數據 工程師                | 數據,工程師
            🚀data🚀                   | data
            pro\u00ADgram ab\u200Bcd   | pro\u00ADgram,ab\u200Bcd
            A+ rating                 | A+,rating
            grow+ learn               | grow,learn
            """)
    void areSplitAsAReaderWould(String text, String words) {
        String plain = text.replace("\\u00AD", "\u00AD").replace("\\u200B", "\u200B");

        assertThat(String.join(",", words(plain)))
                .isEqualTo(words.replace("\\u00AD", "\u00AD").replace("\\u200B", "\u200B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"วิศวกรข้อมูล", "डेटा", "مُهَنْدِس", "e\u0301te\u0301", "한국어", "𝐃𝐚𝐭𝐚"})
    void aWordOfAnotherScriptIsOneWordWithItsMarks(String word) {
        assertThat(words("a " + word + " b")).containsExactly("a", word, "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5 | 5", "1,200 | 1200", "1200.75 | 1200", "120k | 120000",
            "1.5k | 1000", "five | 5", "Twelve | 12", "twenty | 20", "data | -1", "1,2 | 12", "0 | 0",
            "99999999999 | 2000000000", "2,000,000,001 | 2000000000", "5yrs | 5", "401(k) | -1", "S3 | -1"})
    void aNumberIsWorthWhatItSays(String text, int value) {
        assertThat(read(text).value(0)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"$5|DOLLARS", "$ 120,000|DOLLARS", "€5|MONEY",
            "£90k|MONEY", "₹5|MONEY", "¥ 5|MONEY", "5|WORD", "6|NUMBER", "$abc 6|NUMBER", "$5 6|DOLLARS",
            "%6|NUMBER"})
    void aSumIsANumberBehindTheSignOfACurrency(String text, String kind) {
        Tokens tokens = read(text);
        int word = tokens.word(text.startsWith("$abc") ? 1 : 0);

        assertThat(word).isEqualTo(switch (kind) {
            case "DOLLARS" -> KnownWords.DOLLARS;
            case "MONEY" -> KnownWords.MONEY;
            case "NUMBER" -> KnownWords.NUMBER;
            default -> WORDS.add("5");
        });
    }

    @Test
    void theSignOfACurrencyCountsForTheNextNumberAlone() {
        Tokens tokens = read("$5 6");

        assertThat(tokens.isMoney(0)).isTrue();
        assertThat(tokens.isMoney(1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"Data|data", "DATA|data", "dåta|data",
            "U.S.|us", "u.s|us", "U.K.|uk", "C++|c++", "node.js|node.js", "Node.JS|node.js", "401(K)|401k",
            "ｄａｔａ|data", "d\u0301ata|data", "company's|company", "Company’s|company", "it's|it's", "&|and",
            "da\u00ADta|data", "𝐃𝐚𝐭𝐚|data", "RÉSUMÉ|resume", "C|c"})
    void aWordIsKnownHoweverItIsSpelt(String text, String known) {
        assertThat(read(text).word(0)).isEqualTo(WORDS.add(known));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dat", "datas", "d.b.x.", "C#", "companies", "kuberneteskubernetes",
            "antidisestablishmentarianismantidisestablishmentarianism", "s"})
    void anotherWordIsUnknown(String text) {
        assertThat(read(text).word(0)).isEqualTo(KnownWords.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"data, 0", "Data, 1", "dAtA, 0", "DATA, 2", "A, 2", "U.S., 2", "S3, 2", "Übung, 1",
            "ÜBUNG, 2",
            "iPhone, 0", "McKinsey, 1", "5, 0", "日本, 0"})
    void theCapitalsOfAWordAreKnown(String text, byte shape) {
        assertThat(read(text).shape(0)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `a b`       | SPACE
            `a\tb`      | SPACE
            `a, b`      | COMMA SPACE
            `a/b`       | SLASH
            `a (b`      | OPEN SPACE
            `a) b`      | CLOSE SPACE
            `a [b`      | OPEN SPACE
            `a} b`      | CLOSE SPACE
            `a: b`      | CLAUSE SPACE
            `a; b`      | CLAUSE SPACE
            `a | b`     | CLAUSE SPACE
            `a • b`     | CLAUSE SENTENCE SPACE
            `a — b`     | CLAUSE SPACE
            `a – b`     | CLAUSE SPACE
            `a - b`     | CLAUSE SPACE
            `a-b`       |
            `a -b`      | SPACE
            `10 - 15`   | SPACE
            `$10 - $15` | SPACE
            `10 – €15`  | SPACE
            `10 - b`    | CLAUSE SPACE
            `9:30`      |
            `a:b`       | CLAUSE
            `a. B`      | SENTENCE SPACE
            `a! B`      | SENTENCE SPACE
            `a? B`      | SENTENCE SPACE
            `a。b`       | SENTENCE
            `a\nb`      | SENTENCE
            `a_b`       |
            """)
    void whatStandsBetweenTwoWordsIsKnown(String text, String separators) {
        Tokens tokens = read(text.replace("\\t", "\t").replace("\\n", "\n"));

        assertThat(tokens.size()).isEqualTo(2);
        assertThat(named(tokens.before(1))).isEqualTo(separators == null ? "" : separators);
    }

    private static String named(int separators) {
        StringJoiner names = new StringJoiner(" ");
        List<String> all = List.of("COMMA", "OPEN", "CLOSE", "CLAUSE", "SENTENCE", "SLASH", "SPACE");
        for (int bit = 0; bit < all.size(); bit++) {
            if ((separators & 1 << bit) != 0) {
                names.add(all.get(bit));
            }
        }
        return names.toString();
    }

    @Test
    void whatStandsBeforeTheFirstWordIsWhatIsSaid() {
        Tokens tokens = new Tokens();
        TOKENIZER.read("(data", 0, 5, Tokens.COMMA, tokens);

        assertThat(named(tokens.before(0))).isEqualTo("COMMA OPEN");
    }

    @Test
    void aPartOfATextIsReadWithItsPlacesInTheWhole() {
        Tokens tokens = new Tokens();
        TOKENIZER.read("one data team two", 4, 13, 0, tokens);

        assertThat(List.of(tokens.size(), tokens.start(0), tokens.end(0), tokens.start(1), tokens.end(1)))
                .containsExactly(2, 4, 8, 9, 13);
    }

    @Test
    void partsAreReadIntoOneRowOfWords() {
        Tokens tokens = new Tokens();
        TOKENIZER.read("data team", 0, 4, 0, tokens);
        TOKENIZER.read("data team", 5, 9, Tokens.SENTENCE, tokens);

        assertThat(tokens.size()).isEqualTo(2);
        assertThat(tokens.hasBefore(1, Tokens.SENTENCE)).isTrue();
    }

    @Test
    void noWordReachesBeyondThePartThatIsRead() {
        for (String text : List.of("node.js", "it's", "401(k)", "C++", "120k", "5years", "a&amp;b", "1,2",
                "e\u0301")) {
            for (int to = 1; to <= text.length(); to++) {
                Tokens tokens = new Tokens();
                TOKENIZER.read(text, 0, to, 0, tokens);
                for (int i = 0; i < tokens.size(); i++) {
                    assertThat(tokens.end(i)).as("%s to %d", text, to).isLessThanOrEqualTo(to);
                }
            }
        }
    }
}
