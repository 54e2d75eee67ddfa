package org.claimlight.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimlight.claims.Claim;

/** The words by which texts are compared. */
final class Wording {

  /** The model reads 256 word pieces at once; what is much longer is no claim any more. */
  private static final int LONGEST = 2_000;

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.|pic\\.twitter\\.com/|t\\.co/)\\S+");
  private static final Pattern TAG = Pattern.compile("[#@]([\\p{L}\\p{N}_]+)");
  private static final Pattern SEAM =
      Pattern.compile(
          "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|_");

  /** How an embedded post ends: (@handle) January 5, 2020. It dates the post, not the claim. */
  private static final Pattern SIGNED =
      Pattern.compile("\\(@\\w+\\)\\s+\\w+ \\d{1,2}, \\d{4}\\s*$");

  /**
   * What a claim says: restated and in its own words. Not who says it, or all that a person ever
   * said would be alike.
   */
  static String of(Claim claim) {
    String quote = claim.quote();
    String said =
        claim.statement().isEmpty() || claim.statement().equals(quote)
            ? quote
            : quote + " " + claim.statement();
    return of(said);
  }

  /**
   * A text as people write it, for example a post: its tags and handles are the words they are put
   * together of ({@code #MinimumWage}, {@code @WhiteHouse}), its addresses say nothing.
   */
  static String of(String text) {
    String words = ADDRESS.matcher(text).replaceAll(" ");
    words = SIGNED.matcher(words).replaceFirst(" ");
    words =
        TAG.matcher(words)
            .replaceAll(
                tag -> Matcher.quoteReplacement(SEAM.matcher(tag.group(1)).replaceAll(" ")));
    words = words.replaceAll("\\s+", " ").strip();
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }

  /** The same for the same words, and for no others. */
  static String digest(String wording) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(wording.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private Wording() {}
}
