// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Sentence.h"

#include <QObject>
#include <QtQmlIntegration>

namespace porchlight::models {

/// A porchlight: link that came from outside, from a browser or a command line. Whoever made it is unknown, so it does
/// nothing by itself: a window shows it in the form that it is for, and the person decides. One at a time; the last
/// counts. On the thread of the windows.
class OutsideLink final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    /// "invitation" (to a relay), "group", "wrong", or "" when there is none.
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)   ///< the link; empty when it is wrong
    Q_PROPERTY(QString place READ place NOTIFY changed) ///< "host:port" of the relay it leads to
    Q_PROPERTY(QString error READ error NOTIFY changed) ///< what is wrong with it

public:
    static constexpr qsizetype unitsMax = 2048;

    /// Without a default: QML could make one then.
    explicit OutsideLink(QObject *parent) : QObject(parent) {}

    QString kind() const { return m_kind; }
    QString text() const { return m_text; }
    QString place() const { return m_place; }
    QString error() const { return m_error.words(); }

    void open(const QString &link);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();

private:
    void set(const QString &kind, const QString &text, const QString &place, const Sentence &error);

    QString m_kind;
    QString m_text;
    QString m_place;
    Sentence m_error;
};

} // namespace porchlight::models
