// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>

class QQmlComponent;

/// A popup that is made when somebody asks for it for the first time, and kept then: until that it weighs nothing, and a
/// window has many. Whoever reads `popup` asks; `made` and `visible` do not. Belongs to whoever it stands in, and so does
/// what it makes. Lives on the UI thread.
class WhenAsked : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_CLASSINFO("DefaultProperty", "content")
    Q_PROPERTY(QQmlComponent *content MEMBER m_content)
    /// The popup; it is made for that.
    Q_PROPERTY(QObject *popup READ popup CONSTANT)
    /// The popup, or null as long as nobody has asked.
    Q_PROPERTY(QObject *made READ made NOTIFY madeChanged)
    Q_PROPERTY(bool visible READ isVisible NOTIFY visibleChanged)
    /// Made as soon as this is true, for what shows itself.
    Q_PROPERTY(bool asked MEMBER m_asked WRITE setAsked NOTIFY askedChanged)

public:
    explicit WhenAsked(QObject *parent = nullptr);

    QObject *popup();
    QObject *made() const { return m_made; }
    bool isVisible() const;
    void setAsked(bool asked);

    Q_INVOKABLE void open();

Q_SIGNALS:
    void madeChanged();
    void visibleChanged();
    void askedChanged();

private:
    QQmlComponent *m_content = nullptr;
    QPointer<QObject> m_made; ///< its parent's
    bool m_asked = false;
};
