import { expect, type Locator, type Page } from '@playwright/test'

/** The lab on a page as a reader meets it. */
export class LabPage {
  readonly page: Page
  readonly run: Locator
  readonly status: Locator
  readonly hash: Locator
  readonly rejected: Locator
  readonly failure: Locator

  constructor(page: Page) {
    this.page = page
    this.run = page.getByTestId('run').first()
    this.status = page.getByTestId('status').first()
    this.hash = page.getByTestId('hash').first()
    this.rejected = page.getByTestId('rejected').first()
    this.failure = page.getByTestId('failure').first()
  }

  /** Runs to the end, or to the step where its link stops, whether or not the lab has started by itself. */
  async finish(timeout = 50_000): Promise<void> {
    await this.started()
    await expect(this.status).toHaveAttribute('data-status', /done|paused/, { timeout })
  }

  async started(): Promise<void> {
    await expect(this.status).toBeVisible()
    // A lab that is in sight starts by itself, unless it waits to be asked.
    await this.page
      .waitForFunction(
        () => document.querySelector('[data-testid="status"]')?.getAttribute('data-status') !== 'idle',
        undefined,
        { timeout: 1500 },
      )
      .catch(async () => {
        if ((await this.status.getAttribute('data-status')) === 'idle') await this.run.click()
      })
  }
}
