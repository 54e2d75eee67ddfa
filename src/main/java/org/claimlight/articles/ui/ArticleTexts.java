package org.claimlight.articles.ui;

import java.io.Serializable;

/**
 * The names that the parts of an annotatable article have for assistive technology.
 *
 * @param region the article's text
 * @param toolbar the actions on selected words
 * @param chooser the menu of the claims that overlap where the reader clicked
 */
public record ArticleTexts(String region, String toolbar, String chooser) implements Serializable {}
