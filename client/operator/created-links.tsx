import { useEffect, useRef } from "react";
import type { CreatedWorkshop } from "../../shared/protocol/http-messages";
import { formatJoinCode } from "../app/join-code";
import { Button, ButtonAnchor } from "../ui/button";
import { Card } from "../ui/card";
import { CopyButton } from "../ui/copy-button";
import { Notice } from "../ui/notice";
import { QrImage } from "../ui/qr-image";
import { useWords } from "../words/language";
import { operatorWords } from "../words/operator";
import styles from "./created-links.module.css";

interface CreatedLinksProps {
  readonly title: string;
  readonly created: CreatedWorkshop;
  readonly onDone: () => void;
}

/** The code and the secret links of a workshop that was just made; the links are shown this once. */
export function CreatedLinks({ title, created, onDone }: CreatedLinksProps) {
  const words = useWords(operatorWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  const code = formatJoinCode(created.joinCode);
  const links = [
    { name: words.facilitator, help: words.facilitatorHelp, url: created.facilitatorLink },
    { name: words.advisor, help: words.advisorHelp, url: created.advisorLink },
    { name: words.observer, help: words.observerHelp, url: created.observerLink },
  ];
  const everything = [
    title,
    `${words.code}: ${code}`,
    `${words.joinUrl}: ${created.joinUrl}`,
    ...links.map(({ name, url }) => `${name}: ${url}`),
  ].join("\n");
  return (
    <>
      <header className={styles.head}>
        <p>{words.createdTitle}</p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      <Notice
        tone="warning"
        title={words.linksOnce}
        action={<CopyButton text={everything} label={words.copyAll} size="sm" />}
      >
        {words.linksOnceHelp}
      </Notice>
      <div className={styles.parts}>
        <Card padding="lg">
          <div className={styles.participants}>
            <h2>{words.forParticipants}</h2>
            <QrImage text={created.joinUrl} label={words.qrLabel(code)} size="11rem" />
            <div>
              <p className={styles.detail}>{words.code}</p>
              <p className={styles.code}>{code}</p>
            </div>
            <div>
              <p className={styles.detail}>{words.joinUrl}</p>
              <p className={styles.url}>{created.joinUrl}</p>
            </div>
            <CopyButton text={created.joinUrl} size="sm" describe={words.copyLink(words.joinUrl)} />
          </div>
        </Card>
        <ul className={styles.links}>
          {links.map(({ name, help, url }) => (
            <li key={name}>
              <Card padding="md">
                <div className={styles.link}>
                  <div className={styles.linkWords}>
                    <h2>{name}</h2>
                    <p className={styles.detail}>{help}</p>
                    <p className={styles.url}>{url}</p>
                  </div>
                  <CopyButton text={url} size="sm" describe={words.copyLink(name)} />
                </div>
              </Card>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.actions}>
        <Button onClick={onDone}>{words.toList}</Button>
        <ButtonAnchor variant="primary" href={created.facilitatorLink}>
          {words.openAsFacilitator}
        </ButtonAnchor>
      </div>
    </>
  );
}
