// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "qml/Language/Languages.h"
#include "qml/storybook/SourceMap.h"
#include "qml/storybook/Stage.h"
#include "qml/storybook/ThemeEditor.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QTimer>
#include <QVariantList>
#include <QtQmlIntegration>

namespace porchlight::theme {
class ThemeBook;
}

namespace porchlight::storybook {

/// The storybook while a designer works with it: one page on the stage, in a window of its own beside that of the
/// workbench, and made anew whenever a file of the views is saved. What does not load is said over the last window that
/// did. Owns the stage; lives on the main thread.
class Workbench : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("There is one")
    Q_PROPERTY(QVariantList pages READ pages NOTIFY pagesChanged)
    Q_PROPERTY(QString current READ current NOTIFY shown)
    Q_PROPERTY(QStringList troubles READ troubles NOTIFY troublesChanged)
    Q_PROPERTY(int reloadMs READ reloadMs NOTIFY shown)
    Q_PROPERTY(QStringList themes READ themes NOTIFY themesChanged)
    Q_PROPERTY(QStringList accents READ accents CONSTANT)
    Q_PROPERTY(QStringList languages READ languages CONSTANT)
    Q_PROPERTY(QString mode READ mode WRITE setMode NOTIFY varied)
    Q_PROPERTY(QString accent READ accent WRITE setAccent NOTIFY varied)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY varied)
    Q_PROPERTY(bool mirrored READ mirrored WRITE setMirrored NOTIFY varied)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY varied)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY varied)
    Q_PROPERTY(QString editing READ editing NOTIFY varied)
    Q_PROPERTY(porchlight::storybook::ThemeEditor *tokens READ tokens CONSTANT)

public:
    /// @p top: of the source tree. @p ownThemes: a folder, which need not exist.
    Workbench(const QString &top, const QString &ownThemes);
    ~Workbench() override;

    QVariantList pages() const;
    QString current() const { return m_current.name; }
    QStringList troubles() const { return m_troubles; }
    /// From the moment a change was noticed to the first picture of what came of it.
    int reloadMs() const { return m_reloadMs; }
    QStringList themes() const;
    QStringList accents() const;
    QStringList languages() const { return language::Languages::all(); }
    QString mode() const { return m_mode; }
    QString accent() const { return m_variant.accent; }
    qreal textScale() const { return m_variant.textScale; }
    bool mirrored() const { return m_variant.direction == Qt::RightToLeft; }
    bool reducedMotion() const { return m_variant.reducedMotion; }
    QString language() const { return m_languages.current(); }
    QString editing() const { return m_editing; }
    ThemeEditor *tokens() { return &m_tokens; }
    Stage *stage() const { return m_stage.get(); }

    void setMode(const QString &mode);
    void setAccent(const QString &accent);
    void setTextScale(qreal scale);
    void setMirrored(bool mirrored);
    void setReducedMotion(bool reduced);
    void setLanguage(const QString &code);

    Q_INVOKABLE void show(const QString &page);
    Q_INVOKABLE void resizeStage(int width, int height);
    /// Which file the editor of tokens has: the theme that is shown, or "porch", on which all of them stand.
    Q_INVOKABLE void edit(const QString &theme);
    /// A theme of one's own: a file in their folder that changes one colour of the one that is shown, to go on from.
    /// False: there is such a file already, or the name is not made of a to z, digits and dashes.
    Q_INVOKABLE bool beginTheme(const QString &name);

Q_SIGNALS:
    void pagesChanged();
    void shown();
    void troublesChanged();
    void themesChanged();
    void varied();

private:
    void fileChanged();
    void listPages();
    void watch();
    void reload();
    std::unique_ptr<Stage> newStage();
    void adopt(std::unique_ptr<Stage> stage);
    void listen();
    void cover();
    void vary();
    QString themeFile(const QString &id) const;
    theme::ThemeBook *bookOf(Stage &stage) const;

    const QString m_top;
    const QString m_ownThemes;
    SourceMap m_sources;
    QSet<QString> m_told; ///< files that were saved since the last reload
    language::Languages m_languages;
    ThemeEditor m_tokens;
    QList<Page> m_pages;
    Page m_current;
    QString m_shown; ///< the name of the page on the stage
    QRect m_place{440, 0, 0, 0}; ///< of the stage: beside the window of the workbench
    Variant m_variant;
    QString m_mode = QStringLiteral("light");
    QString m_editing;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Stage> m_next;    ///< warm, and empty: for the next save
    std::unique_ptr<Stage> m_leaving; ///< what was shown before, until the new one is painted
    std::unique_ptr<QObject> m_cover; ///< over the stage, while something does not load
    QStringList m_troubles;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< an editor writes in several steps
    QTimer m_listening;
    QElapsedTimer m_since;
    int m_reloadMs = 0;
};

} // namespace porchlight::storybook
