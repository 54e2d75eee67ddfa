package org.claimlight.articles.ui;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something to do with selected words, offered as a button over them.
 *
 * @param icon an icon's name, such as {@code vaadin:plus}, or null
 * @param onlyShows whether it only shows something of the words: the buttons stay, for what comes
 *     next
 */
public record ArticleAction(String id, String label, @Nullable String icon, boolean onlyShows)
    implements Serializable {}
