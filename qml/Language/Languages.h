// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

class QTranslator;

namespace porchlight::language {

/// The language that the window speaks: which ones there are, and the one in use with its plurals, its way of writing dates
/// and numbers, and its direction. Owns the translators that it has installed in the program. On the thread of the
/// windows. Never touches a view: who shows something listens to changed().
class Languages final : public QObject
{
    Q_OBJECT

public:
    explicit Languages(QObject *parent = nullptr);
    ~Languages() override;

    /// Codes such as "de", sorted: a file of resources/translations each.
    static QStringList all();
    /// What would be used: @p wanted if it is one of all(), else the first that the system prefers, else English.
    static QString chosen(const QString &wanted, const QStringList &systemPrefers);

    /// @p wanted: one of all(), or empty for the language of the system.
    void use(const QString &wanted);
    QString current() const { return m_current; }

Q_SIGNALS:
    void changed();

private:
    void install(const QString &name, const QString &where);

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace porchlight::language
